package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.keys.MissingKey;
import soban.core.views.ViewsUnusable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Turns everything that ends a request early into a problem. What is our own fault is logged, and
/// told without details.
final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private Errors() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(RequestRefused.class, (refused, call) -> answer(call, refused.problem()));
        routes.exception(HttpResponseException.class, Errors::routing);
        routes.exception(MissingKey.class, Errors::passing);
        routes.exception(ViewsUnusable.class, Errors::passing);
        routes.exception(Exception.class, Errors::fault);
    }

    /// What can't be read just now is there again when its key is, or its file is made anew:
    /// whoever only looked can look again.
    private static void passing(Exception trouble, Context call) {
        if (call.method().equals(HandlerType.GET)) {
            LOG.warn("{} is not shown now: {}", call.endpoint().path, trouble.getMessage());
            answer(call, Readiness.notNow());
        } else {
            fault(trouble, call);
        }
    }

    /// What the router refuses: an unknown path, or a method that it doesn't have.
    private static void routing(HttpResponseException refused, Context call) {
        String allowed = refused.getDetails().get("availableMethods");
        if (allowed != null) {
            call.header("Allow", allowed);
        }
        answer(call, problem(refused.getStatus()));
    }

    static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemCode.NOT_FOUND, "There is nothing at this address.");
            case 405 ->
                    Problem.of(
                            ProblemCode.METHOD_NOT_ALLOWED,
                            "This address doesn't take this method.");
            case 413 -> Problem.of(ProblemCode.CONTENT_TOO_LARGE, "A body has at most 64 KiB.");
            case 431 -> Problem.of(ProblemCode.HEADERS_TOO_LARGE, "The headers are too large.");
            case 500 ->
                    Problem.of(
                            ProblemCode.INTERNAL, "A fault of ours kept this from being answered.");
            default ->
                    Problem.of(
                            status, "bad-request", "This is not a request that can be understood.");
        };
    }

    private static void fault(Exception fault, Context call) {
        LOG.error("{} {} failed", call.method(), call.endpoint().path, fault);
        answer(call, problem(500));
    }

    private static void answer(Context call, Problem problem) {
        if (problem.status() == 401) {
            call.header(Header.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.retryAfter() != null) {
            call.header(Header.RETRY_AFTER, String.valueOf(problem.retryAfter()));
        }
        Calls.answer(call, problem.status(), Problem.CONTENT_TYPE, problem.json());
    }

    /// Where even the virtual machine gives up on a request.
    static void collapse(HttpServletResponse response, Error error) {
        LOG.error("a request failed", error);
        try {
            response.setStatus(500);
            response.setContentType(Problem.CONTENT_TYPE);
            response.getOutputStream().write(problem(500).json().getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            LOG.debug("nobody was there to be told", gone);
        }
    }
}
