package soban.core.http;

/// Ends a request with a problem: the only thing that reading or serving a request throws on
/// purpose.
final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RequestRefused(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
