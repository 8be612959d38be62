package soban.simulation;

/// Something that a rule of the protocol prevents, made by hand.
///
/// @param rule the rule's number, or `DURABILITY`
/// @param file below `src/main/java/soban`
/// @param text what stands there
/// @param instead what is put in its place
/// @param finder who must find it: `seeds 5+20` for the simulation, from the fifth seed on and with
///   at most twenty of them, `power cuts 5+20` for the same where they lose records, or
///   `soban.package.SomeTest#method`
record Fault(String rule, String what, String file, String text, String instead, String finder) {
    static final String DURABILITY = "durability";
    private static final String POWER_CUTS = "power cuts ";

    @Override
    public String toString() {
        return rule + ": " + what;
    }

    boolean bySeeds() {
        return finder.startsWith("seeds ") || byPowerCuts();
    }

    boolean byPowerCuts() {
        return finder.startsWith(POWER_CUTS);
    }

    long firstSeed() {
        return Long.parseLong(finder.substring(finder.lastIndexOf(' ') + 1, finder.indexOf('+')));
    }

    long mostSeeds() {
        return Long.parseLong(finder.substring(finder.indexOf('+') + 1));
    }
}
