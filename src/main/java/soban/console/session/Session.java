package soban.console.session;

import soban.desk.DeskIdentity;

import java.util.Optional;
import java.util.function.Consumer;

/// All that this program has been started for: the desks of a demo, of this machine's shop, or of
/// another machine. No call waits; what comes of it is told by a new state.
public interface Session {
    /// Tells the present state at once and each new one, from any thread.
    ///
    /// @return ends it
    Runnable watch(Consumer<SessionState> watcher);

    /// Opens a further window, or brings the one that is open to the front.
    void open(DeskIdentity desk);

    /// Goes back to the first start's choice.
    void chooseAgain();

    /// The demo's people; nobody where all are real.
    Optional<People> people();

    /// What the simulated people of a demo can be told.
    interface People {
        /// To order by themselves, or not.
        void customers(boolean come);

        void pace(double ordersPerMinute);

        /// To do their part at the desks, or not.
        void staff(boolean work);
    }
}
