package soban.domain.place;

/// Where a delivery goes: a district of the shop's area by its id, the line, and what else helps to
/// find the door.
public record Address(String district, String line, String detail) {
    private static final int LONGEST = 200;

    public boolean fits() {
        return !line.isBlank()
                && district.length() <= 60
                && line.length() <= LONGEST
                && detail.length() <= LONGEST;
    }
}
