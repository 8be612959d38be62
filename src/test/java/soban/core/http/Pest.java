package soban.core.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.concurrent.locks.LockSupport;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// A client who holds a connection as long as it is let: it sends a byte now and then, or nothing,
/// and reads only whether it was closed.
final class Pest implements AutoCloseable {
    private static final long NOW_AND_THEN = 30_000_000;

    private final Socket socket;
    private volatile boolean cutOff;

    private Pest(Socket socket) {
        this.socket = socket;
    }

    /// In the clear, to whichever door.
    static Pest at(int port) throws IOException {
        var socket = new Socket();
        // As small as there is, so that little is under way.
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new Pest(socket);
    }

    static Pest overTls(int port) throws IOException {
        var plain = at(port).socket;
        return new Pest(trusting().createSocket(plain, LoneDoor.HOST, port, true));
    }

    Pest says(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Pest pauses() {
        LockSupport.parkNanos(NOW_AND_THEN);
        return this;
    }

    /// Says this again and again, a byte at a time, until nobody is there any more.
    Pest drips(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return until(
                () -> {
                    for (int i = 0; ; i++) {
                        socket.getOutputStream().write(bytes[i % bytes.length]);
                        pauses();
                    }
                });
    }

    /// Says nothing more, and hears whether somebody is there.
    Pest waits() {
        return until(() -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()));
    }

    /// Asks on and on and reads no answer.
    Pest asks(String request) {
        return until(
                () -> {
                    while (true) {
                        says(request);
                    }
                });
    }

    private interface Doing {
        void goOn() throws IOException;
    }

    private Pest until(Doing doing) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                doing.goOn();
                            } catch (IOException gone) {
                                // That is what it is about.
                            }
                            cutOff = true;
                        });
        return this;
    }

    boolean isCutOff() {
        return cutOff;
    }

    /// The beginning of what it is told.
    String hears() throws IOException {
        byte[] begun = socket.getInputStream().readNBytes(20);
        return new String(begun, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static SSLSocketFactory trusting() {
        var everybody =
                new X509TrustManager() {
                    @Override
                    public void checkClientTrusted(X509Certificate[] chain, String type) {
                        // Nobody is asked.
                    }

                    @Override
                    public void checkServerTrusted(X509Certificate[] chain, String type) {
                        // It is the door that is tested.
                    }

                    @Override
                    public X509Certificate[] getAcceptedIssuers() {
                        return new X509Certificate[0];
                    }
                };
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {everybody}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
