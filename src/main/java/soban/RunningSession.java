package soban;

import soban.console.session.Session;

/// A session of this process. Closed, it ends whatever it started beside the windows.
interface RunningSession extends Session, AutoCloseable {
    /// Opens the window that is looked at first, on the caller's thread. Throws `DeskUnusable`
    /// where the desk can't be opened.
    void openFirst();

    @Override
    void close();
}
