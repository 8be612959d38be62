package soban.simulate;

/// What the command line asks for can't be simulated; the sentence says why and what to do.
final class SimulationRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SimulationRefusal(String sentence) {
        super(sentence);
    }
}
