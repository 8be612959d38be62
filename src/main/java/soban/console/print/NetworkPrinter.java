package soban.console.print;

import soban.console.print.PrintFailure.Reason;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A receipt printer on the network. It is asked first whether it has paper; one that can say so is
/// asked again at the end, so that a ticket counts as printed only when the printer has read all of
/// it. To be used on a thread that may wait.
final class NetworkPrinter {
    private static final byte[] PAPER = {0x10, 0x04, 4};
    private static final byte[] OFFLINE = {0x10, 0x04, 2};
    private static final int PAPER_END = 0x60;
    private static final int COVER_OPEN = 0x04;

    /// A status has these bits so, whatever it says.
    private static final int FIXED = 0x93;

    private static final int FIXED_VALUE = 0x12;
    private static final int SILENCE = -1;
    private static final int MOST_SAID = 64;

    /// Small, so that what was written has nearly reached the printer.
    private static final int BUFFER = 8192;

    private final Patience patience;

    NetworkPrinter(Patience patience) {
        this.patience = patience;
    }

    void print(PrinterAddress address, byte[] ticket) throws PrintFailure {
        try (var socket = new Socket()) {
            connect(socket, address);
            var late = closeLater(socket);
            send(socket, ticket, late);
        } catch (IOException e) {
            throw PrintFailure.amid(Reason.BROKEN_OFF, message(e));
        }
    }

    private void connect(Socket socket, PrinterAddress address) throws PrintFailure {
        var target = new InetSocketAddress(address.host(), address.port());
        if (target.isUnresolved()) {
            throw PrintFailure.before(Reason.UNKNOWN_HOST, address.host());
        }
        try {
            socket.setSendBufferSize(BUFFER);
            socket.connect(target, (int) patience.connect().toMillis());
            socket.setSoTimeout((int) patience.answer().toMillis());
        } catch (SocketTimeoutException e) {
            throw PrintFailure.before(Reason.TIMED_OUT, message(e));
        } catch (ConnectException e) {
            throw PrintFailure.before(Reason.REFUSED, message(e));
        } catch (IOException e) {
            throw PrintFailure.before(Reason.UNREACHABLE, message(e));
        }
    }

    /// A write has no time limit of its own: one that takes too long ends with its socket.
    private CompletableFuture<Boolean> closeLater(Socket socket) {
        var late =
                new CompletableFuture<Boolean>()
                        .completeOnTimeout(
                                true, patience.whole().toMillis(), TimeUnit.MILLISECONDS);
        // What the close interrupts asks whether it was late: so that is known before.
        var _ = late.whenComplete((_, _) -> close(socket));
        return late;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket does not close", e);
        }
    }

    private void send(Socket socket, byte[] ticket, CompletableFuture<Boolean> late)
            throws PrintFailure {
        boolean begun = false;
        try {
            boolean speaks = check(socket);
            begun = true;
            socket.getOutputStream().write(ticket);
            if (speaks) {
                socket.setSoTimeout((int) patience.whole().toMillis());
                if (ask(socket, PAPER) == SILENCE) {
                    throw PrintFailure.amid(Reason.TIMED_OUT, "it takes no more");
                }
            }
            socket.shutdownOutput();
            listenOut(socket);
        } catch (IOException e) {
            Reason reason = late.isDone() ? Reason.TIMED_OUT : Reason.BROKEN_OFF;
            throw begun
                    ? PrintFailure.amid(reason, message(e))
                    : PrintFailure.before(reason, message(e));
        } finally {
            late.complete(false);
        }
    }

    /// Whether it says how it is.
    private static boolean check(Socket socket) throws IOException, PrintFailure {
        int paper = ask(socket, PAPER);
        if (paper == SILENCE) {
            return false;
        }
        if ((paper & PAPER_END) != 0) {
            throw PrintFailure.before(Reason.NO_PAPER, "status " + paper);
        }
        int offline = ask(socket, OFFLINE);
        if (offline != SILENCE && (offline & COVER_OPEN) != 0) {
            throw PrintFailure.before(Reason.COVER_OPEN, "status " + offline);
        }
        return true;
    }

    private static int ask(Socket socket, byte[] question) throws IOException {
        socket.getOutputStream().write(question);
        try {
            int answer = socket.getInputStream().read();
            return answer >= 0 && (answer & FIXED) == FIXED_VALUE ? answer : SILENCE;
        } catch (SocketTimeoutException silent) {
            return SILENCE;
        }
    }

    /// To hang up on what is still being said would throw away what the printer has not read.
    private void listenOut(Socket socket) throws IOException {
        socket.setSoTimeout((int) patience.answer().toMillis());
        try {
            int left = MOST_SAID;
            int heard;
            do {
                heard = socket.getInputStream().read();
                left--;
            } while (heard >= 0 && left > 0);
        } catch (SocketTimeoutException silent) {
            return;
        }
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
