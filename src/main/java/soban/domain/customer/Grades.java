package soban.domain.customer;

/// From how many served orders on a customer is a regular, and a VIP.
public record Grades(int regularFrom, int vipFrom) {
    public static final Grades USUAL = new Grades(5, 20);

    public Grade of(int served) {
        if (served >= vipFrom) {
            return Grade.VIP;
        }
        return served >= regularFrom ? Grade.REGULAR : Grade.NEW;
    }
}
