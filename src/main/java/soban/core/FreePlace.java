package soban.core;

import soban.core.setup.SetupProblem;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// A place to listen at that nobody else has.
final class FreePlace {
    private FreePlace() {}

    /// Says so when somebody else has it.
    ///
    /// @param option by which another place can be named
    static void require(String host, int port, String option) throws SetupProblem {
        try (var free = new ServerSocket()) {
            free.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw SetupProblem.lasting(
                    "%s:%d can't be listened on: another program has it, or it is not an address of this machine. Name another with %s."
                            .formatted(host, port, option));
        }
    }
}
