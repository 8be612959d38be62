package soban.simulate;

/// How it went: orders asked for, answered with a decision, refused, and never clearly answered.
public record Counts(int asked, int answered, int refused, int unclear) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts withOneAsked() {
        return new Counts(asked + 1, answered, refused, unclear);
    }

    Counts with(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> new Counts(asked, answered + 1, refused, unclear);
            case REFUSED -> new Counts(asked, answered, refused + 1, unclear);
            case UNCLEAR -> new Counts(asked, answered, refused, unclear + 1);
        };
    }
}
