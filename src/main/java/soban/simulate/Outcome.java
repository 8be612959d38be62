package soban.simulate;

/// What came of one order, as its customer sees it.
public enum Outcome {
    ANSWERED,
    REFUSED,
    UNCLEAR
}
