package soban.core.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Lets no failure out about which nothing was said: where a library only sets a status, the
/// problem that belongs to it is told. And whoever is told one hears it.
final class LastWord implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(LastWord.class);
    private static final int LONGEST_HEARD = 2_000_000;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new Answer((HttpServletResponse) response);
        chain.doFilter(request, answer);
        answer.sayIfNothingWasSaid();
        if (answer.isRefusal() && !request.isAsyncStarted()) {
            answer.getOutputStream().close();
            hearOut(request);
        }
    }

    private static void hearOut(ServletRequest request) {
        try {
            request.getInputStream().skip(LONGEST_HEARD);
        } catch (IOException gone) {
            LOG.debug("nobody is there any more", gone);
        }
    }

    /// Notices whether anything is said in it.
    private static final class Answer extends HttpServletResponseWrapper {
        private boolean said;

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            said = true;
            return super.getOutputStream();
        }

        /// Who is cut off while they still send never hears why they were refused, so they are
        /// heard out, up to a point; but not who comes too often.
        boolean isRefusal() {
            return isFailure() && getStatus() != 429;
        }

        private boolean isFailure() {
            return getStatus() >= SC_BAD_REQUEST;
        }

        void sayIfNothingWasSaid() throws IOException {
            if (!said && !isCommitted() && isFailure()) {
                setContentType(Problem.CONTENT_TYPE);
                String problem = Errors.problem(getStatus()).json();
                getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
