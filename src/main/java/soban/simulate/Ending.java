package soban.simulate;

/// What came of one order, and of a refused one why.
record Ending(Outcome outcome, String reason) {
    static final Ending UNCLEAR = new Ending(Outcome.UNCLEAR, "");

    static Ending refused(String reason) {
        return new Ending(Outcome.REFUSED, reason);
    }
}
