package soban.core;

import soban.core.crowd.Crowd;
import soban.core.follow.Ending;
import soban.core.messages.MessageSettings;
import soban.core.payments.GatewaySettings;
import soban.core.setup.Brokers;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A core with its demo, all of it real and in this process, and the hands of a customer.
public final class RunningCore implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(30);
    static final Duration FORCED_WRITE = Duration.ofMillis(2);

    private final SandboxGateway gateway;
    private final TestInstallation installation;
    private final Core core;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningCore(Path folder) throws Exception {
        gateway = SandboxGateway.start(new SandboxSettings(folder.resolve("sandbox"), 0));
        installation = TestInstallation.start(folder.resolve("kafka"));
        core = new Core(settings(folder, installation, gateway.uri()), InstantSource.system());
    }

    public static RunningCore start(Path folder) throws Exception {
        var running = new RunningCore(folder);
        if (!running.core.start(new Ending())) {
            throw new AssertionError("it did not start");
        }
        return running;
    }

    static CoreSettings settings(Path folder, TestInstallation installation, URI gateway)
            throws Exception {
        return new CoreSettings(
                Brokers.parse(installation.bootstrapServers()),
                "127.0.0.1",
                0,
                folder.resolve("data"),
                new GatewaySettings.Sandbox(gateway),
                MessageSettings.sandbox(gateway),
                Files.writeString(folder.resolve("secret"), "5".repeat(64)),
                true,
                Duration.ZERO,
                TestInstallation.PARTITIONS,
                PATIENCE,
                FORCED_WRITE,
                new DeskPlace(installation.bootstrapServers(), null),
                null,
                Crowd.USUAL);
    }

    public TestInstallation installation() {
        return installation;
    }

    public URI gateway() {
        return gateway.uri();
    }

    /// A customer's token.
    public String register() {
        return found(
                post(
                        "/customers",
                        "",
                        "{\"name\":\"Kim\",\"phone\":\"010-1234-5678\",\"channel\":\"KAKAO\",\"area\":\"demo\"}"),
                "\"token\":\"([^\"]+)\"");
    }

    /// The page of an espresso that is paid at once.
    public String order(String token) {
        return post(
                "/shops/cafe/orders",
                token,
                "{\"lines\":[{\"product\":\"espresso\",\"options\":[],\"quantity\":1,\"note\":\"\"}],\"fulfilment\":\"PICKUP\",\"note\":\"\",\"payment\":{\"method\":\"card\",\"token\":\"tok-ok\"}}");
    }

    public String post(String path, String token, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", "once")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public String get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create(
                        path.startsWith("/")
                                ? "http://127.0.0.1:" + core.httpPort() + path
                                : path));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    public static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }

    @Override
    public void close() throws IOException {
        core.close();
        installation.close();
        gateway.close();
    }
}
