package soban.domain.place;

import soban.domain.person.Personal;

/// Where a delivery goes: a district of the shop's area by its id, the line, and what else helps to
/// find the door.
public record Address(String district, Personal line, Personal detail) {
    private static final int LONGEST = 200;

    public Address(String district, String line, String detail) {
        this(district, Personal.of(line), Personal.of(detail));
    }

    public boolean fits() {
        return !line.isBlank()
                && district.length() <= 60
                && line.fits(LONGEST)
                && detail.fits(LONGEST);
    }
}
