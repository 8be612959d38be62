package soban.core.views;

/// How phone numbers are compared: however a number is grouped, it rings one phone, and a Korean
/// one may be written as it is dialled from abroad.
public final class Phones {
    private Phones() {}

    public static String plain(String phone) {
        return phone.replaceAll("[^0-9+]", "").replaceFirst("^\\+820?", "0");
    }
}
