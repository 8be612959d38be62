package soban.simulation;

/// Ends a coroutine whose process was killed. Nobody catches it: what is written for failures must
/// not run when the power is simply gone.
final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed(String process) {
        super(process, null, false, false);
    }
}
