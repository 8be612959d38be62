package soban.core.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Lets no failure out about which nothing was said: where a library only sets a status, the
/// problem that belongs to it is told.
final class LastWord implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var answer = new Answer((HttpServletResponse) response);
        chain.doFilter(request, answer);
        answer.sayIfNothingWasSaid();
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

        void sayIfNothingWasSaid() throws IOException {
            if (!said && !isCommitted() && getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
                setContentType(Problem.CONTENT_TYPE);
                String problem = Errors.problem(getStatus()).json();
                getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
