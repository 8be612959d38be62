package soban.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import soban.core.payments.GatewaySettings;
import soban.core.setup.SetupProblem;
import soban.wire.Pulse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

class GatewayOptionsTest {
    @TempDir private Path folder;

    @Command
    private static final class Some {
        @Mixin private final GatewayOptions gateway = new GatewayOptions();
    }

    private static GatewaySettings settings(String... arguments) throws SetupProblem {
        var some = new Some();
        new CommandLine(some).parseArgs(arguments);
        return some.gateway.settings();
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("secret"), text).toString();
    }

    private static boolean isTest(GatewaySettings settings) {
        return new Pulse("core-1", Instant.EPOCH, settings.name()).testsPayments();
    }

    @Test
    void without_a_secret_it_is_the_sandbox_and_said_to_be_a_test() throws Exception {
        assertThat(settings())
                .isEqualTo(new GatewaySettings.Sandbox(URI.create("http://127.0.0.1:8493")));
        assertThat(isTest(settings("--gateway", "http://10.0.0.7:1"))).isTrue();
    }

    @Test
    void with_a_secret_it_is_toss_and_real_only_if_the_secret_is() throws Exception {
        String file = file("live_sk_0123456789abcdef\n");
        GatewaySettings live = settings("--toss-secret-file", file);
        assertThat(live)
                .isEqualTo(
                        new GatewaySettings.Toss(
                                URI.create("https://api.tosspayments.com"),
                                "live_sk_0123456789abcdef"));
        assertThat(live.toString()).doesNotContain("0123456789");
        assertThat(isTest(live)).isFalse();
        assertThat(isTest(settings("--toss-secret-file", file("test_gsk_docs_0123")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "test_ck_0123456789", "sk_live_0123", "test_sk_1\ntest_sk_2"})
    void what_is_no_secret_of_toss_is_refused(String text) throws IOException {
        String file = file(text);
        assertThatThrownBy(() -> settings("--toss-secret-file", file))
                .isInstanceOf(SetupProblem.class)
                .hasMessageStartingWith("What " + file + " holds is no secret key");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThatThrownBy(() -> settings("--toss-secret-file", nowhere))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("can't be read from " + nowhere);
    }

    @Test
    void the_secret_goes_nowhere_unencrypted_but_on_this_machine() throws Exception {
        String file = file("test_sk_0123456789");
        for (String here :
                new String[] {"http://127.0.0.1:1", "http://localhost:1", "http://[::1]:1"}) {
            settings("--toss-secret-file", file, "--toss-url", here);
        }
        assertThatThrownBy(
                        () ->
                                settings(
                                        "--toss-secret-file",
                                        file,
                                        "--toss-url",
                                        "http://toss.example"))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("unencrypted");
    }
}
