package soban.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.domain.shop.ShopId;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Units;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What keeps a core from starting is one sentence and exit code 2, never a stack trace.
class CoreCommandTest {
    private final StringWriter said = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private Path folder;
    private Path secret;

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        this.folder = folder;
        secret = Files.writeString(folder.resolve("secret"), "5".repeat(64));
    }

    private String refusal(String... options) {
        return refusal(folder.resolve("data"), secret, options);
    }

    private String refusal(Path data, Path secretFile, String... options) {
        var all =
                new ArrayList<>(
                        List.of("--data", data.toString(), "--secret-file", secretFile.toString()));
        all.addAll(List.of(options));
        int exit = execute(all.toArray(String[]::new));
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString().strip()).doesNotContain("\n").doesNotContain("Exception");
        return said.toString().strip();
    }

    private int execute(String... options) {
        return new CommandLine(new CoreCommand(environment))
                .setErr(new PrintWriter(said, true))
                .execute(options);
    }

    @Test
    void a_wrong_address_of_kafka() {
        assertThat(refusal("--kafka", "broker"))
                .startsWith("`broker` is not the address of a Kafka broker");
    }

    @Test
    void a_wrong_address_to_listen_on() {
        assertThat(refusal("--http", "8420"))
                .isEqualTo("`8420` is not an address to listen on; it is written HOST:PORT.");
    }

    @Test
    void a_wrong_address_of_the_gateway() {
        assertThat(refusal("--gateway", "localhost:8493")).contains("payment gateway");
    }

    @Test
    void a_wrong_address_of_the_message_provider() {
        assertThat(refusal("--messages", "ftp://localhost")).contains("message provider");
    }

    @Test
    void numbers_that_make_no_sense() {
        assertThat(refusal("--partitions", "0")).contains("--partitions");
    }

    @Test
    void a_rate_or_a_proxy_that_is_none() {
        assertThat(refusal("--rate", "-1")).isEqualTo("--rate can't be less than 0.");
        said.getBuffer().setLength(0);
        assertThat(refusal("--proxy", "10.0.0.7,proxy.example"))
                .isEqualTo(
                        "`proxy.example` is not the address of a proxy; it is written like"
                                + " 10.0.0.7.");
    }

    @Test
    void a_setting_of_the_file_that_is_none() throws IOException {
        var file = Files.writeString(folder.resolve("core.properties"), "kafca = broker:9092");
        assertThat(refusal("--config", file.toString()))
                .isEqualTo(
                        "`kafca` in %s is no setting; the nearest is `kafka`. Mend it, or take it out."
                                .formatted(file));
    }

    @Test
    void a_wrong_address_of_the_file_or_the_environment() throws IOException {
        var file = Files.writeString(folder.resolve("core.properties"), "kafka = file");
        assertThat(refusal("--config", file.toString())).startsWith("`file` is not the address");
        environment.put("SOBAN_KAFKA", "environment");
        said.getBuffer().setLength(0);
        assertThat(refusal("--config", file.toString())).startsWith("`environment` is not");
        said.getBuffer().setLength(0);
        assertThat(refusal("--config", file.toString(), "--kafka", "option"))
                .startsWith("`option` is not");
    }

    @Test
    void what_is_needed_and_missing_is_named() {
        int exit = execute();
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString().strip())
                .startsWith(
                        "--data is missing: name the folder where this instance keeps its views");
    }

    @Test
    void a_secret_that_is_missing_or_too_short() throws IOException {
        var missing = folder.resolve("nothing");
        assertThat(refusal(folder, missing)).startsWith("The secret in " + missing);
        said.getBuffer().setLength(0);
        var small = Files.writeString(folder.resolve("short"), "1234");
        assertThat(refusal(folder, small)).contains("too short");
    }

    @Test
    void a_folder_that_is_none() {
        assertThat(refusal(secret, secret)).startsWith("Nothing can be kept in " + secret);
    }

    @Test
    void a_port_that_another_program_has() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + other.getLocalPort();
            assertThat(refusal("--http", address)).startsWith(address + " can't be listened on");
        }
    }

    @Test
    void an_installation_that_was_made_with_another_number_of_partitions() throws Exception {
        try (var installation = TestInstallation.start(folder.resolve("kafka"))) {
            String unit = Units.of(new ShopId("cafe"));
            int elsewhere =
                    (Units.partition(unit, TestInstallation.PARTITIONS) + 1)
                            % TestInstallation.PARTITIONS;
            installation.write(
                    Topics.LIVE, elsewhere, new Message(unit + "|shop.v1|", Map.of(), "{}"));
            assertThat(refusal("--kafka", installation.bootstrapServers(), "--http", "127.0.0.1:0"))
                    .startsWith("Partition %d of soban.live holds shop:cafe".formatted(elsewhere))
                    .contains("--partitions");
        }
    }
}
