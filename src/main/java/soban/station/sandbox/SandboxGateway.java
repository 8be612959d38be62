package soban.station.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The sandbox gateway as a whole: the book, the cashier and the postman, and an HTTP server on the
/// loopback address. Each request has a virtual thread, since a slow answer is only a thread that
/// waits.
public final class SandboxGateway implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Book book;
    private final Pause pause;
    private final HttpServer server;
    private final ExecutorService threads;

    private SandboxGateway(Book book, Pause pause, HttpServer server, ExecutorService threads) {
        this.book = book;
        this.pause = pause;
        this.server = server;
        this.threads = threads;
    }

    /// Throws `DamagedBook` where its book can't be read, and `BindException` where its port is
    /// taken.
    public static SandboxGateway start(SandboxSettings settings) throws IOException {
        var server = HttpServer.create();
        server.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), settings.port()), 0);
        var json = new ObjectMapper();
        Files.createDirectories(settings.dataDir());
        var contents = new Contents(new Ledger(), new Sendings());
        Book book;
        try {
            book = Book.open(settings.dataDir().resolve("book.jsonl"), json, contents::add);
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
        var pause = new Pause();
        var clock = Clock.systemUTC();
        var cashier = new Cashier(book, contents.ledger(), clock, settings.slowness(), pause);
        var postman = new Postman(book, contents.sendings(), clock);
        var routes = new Routes(cashier, postman, contents, new Requests(json), pause);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", new Exchanges(routes, json));
        server.start();
        return new SandboxGateway(book, pause, server, threads);
    }

    public URI uri() {
        return URI.create("http://" + HOST + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() throws IOException {
        pause.close();
        server.stop(0);
        threads.close();
        book.close();
    }
}
