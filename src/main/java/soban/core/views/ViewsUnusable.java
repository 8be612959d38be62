package soban.core.views;

/// The views' file can't be read or written. The log is whole: a file made anew holds the same.
public final class ViewsUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ViewsUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
