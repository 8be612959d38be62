package soban.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.core.messages.KakaoChannel;
import soban.core.messages.Language;
import soban.core.messages.MessageSettings;
import soban.core.messages.MessageSettings.Carrier;
import soban.core.messages.SolapiAccount;
import soban.core.setup.SetupProblem;
import soban.domain.message.MessageKind;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class MessageOptionsTest {
    private static final URI GATEWAY = URI.create("http://127.0.0.1:8493");
    private static final String KEY = "NCSAYU7YDBXYORXC";

    @TempDir private Path folder;
    private Path secret;

    @BeforeEach
    void prepare() throws IOException {
        secret = Files.writeString(folder.resolve("solapi"), "THESECRET\n");
    }

    private static MessageSettings settings(String... options) throws SetupProblem {
        return CommandLine.populateCommand(new MessageOptions(), options).settings(GATEWAY, false);
    }

    private String refusal(String... more) {
        return refusal(secret, "02-1234-5678", more);
    }

    private static String refusal(Path secretFile, String from, String... more) {
        var options = new ArrayList<>(List.of("--solapi-key", KEY, "--solapi-from", from));
        options.addAll(List.of("--solapi-secret-file", secretFile.toString()));
        options.addAll(List.of(more));
        return sentence(options.toArray(String[]::new));
    }

    private static String sentence(String... options) {
        var thrown = catchThrowable(() -> settings(options));
        assertThat(thrown).isInstanceOf(SetupProblem.class);
        return thrown.getMessage();
    }

    @Test
    void without_a_word_the_sandbox_at_the_gateway_is_spoken_to_in_korean() throws Exception {
        assertThat(settings())
                .isEqualTo(new MessageSettings(new Carrier.Sandbox(GATEWAY), Language.KO));
        assertThat(settings("--messages", "http://post:1", "--language", "EN"))
                .isEqualTo(
                        new MessageSettings(
                                new Carrier.Sandbox(URI.create("http://post:1")), Language.EN));
    }

    @Test
    void with_a_key_it_is_solapi_with_or_without_kakao() throws Exception {
        var text = new SolapiAccount(KEY, "THESECRET", "0212345678", null);
        String[] solapi = {
            "--solapi-key",
            KEY,
            "--solapi-secret-file",
            secret + "",
            "--solapi-from",
            "02-1234-5678"
        };
        assertThat(settings(solapi).carrier())
                .isEqualTo(new Carrier.Solapi(URI.create("https://api.solapi.com"), text));
        Path templates =
                Files.writeString(
                        folder.resolve("templates"), "# ours\nORDER_PAID = KA01\nREFUNDED=KA02 \n");
        var options = new ArrayList<>(List.of(solapi));
        options.addAll(List.of("--kakao-pf-id", "KA01PF", "--kakao-templates", templates + ""));
        options.addAll(List.of("--messages", "http://localhost:1"));
        var kakao =
                new KakaoChannel(
                        "KA01PF",
                        Map.of(MessageKind.ORDER_PAID, "KA01", MessageKind.REFUNDED, "KA02"));
        assertThat(settings(options.toArray(String[]::new)).carrier())
                .isEqualTo(
                        new Carrier.Solapi(
                                URI.create("http://localhost:1"),
                                new SolapiAccount(KEY, "THESECRET", "0212345678", kakao)));
    }

    @Test
    void the_made_up_customers_of_a_demo_are_not_written_to() {
        var options = CommandLine.populateCommand(new MessageOptions(), "--solapi-key", KEY);
        assertThatThrownBy(() -> options.settings(GATEWAY, true))
                .isInstanceOf(SetupProblem.class)
                .hasMessageContaining("--demo");
    }

    @Test
    void what_is_wrong_or_missing_is_said_in_a_sentence() throws IOException {
        assertThat(sentence("--language", "fr")).startsWith("`fr` is no language of messages");
        assertThat(sentence("--messages", "ftp://x")).contains("message provider");
        assertThat(refusal("--messages", "http://api.solapi.com")).contains("unencrypted");
        assertThat(sentence("--solapi-from", "0212345678")).contains("without --solapi-key");
        assertThat(sentence("--solapi-key", "short")).contains("16 letters and digits");
        assertThat(sentence("--solapi-key", KEY)).contains("--solapi-secret-file");
        assertThat(refusal(secret, "call me")).startsWith("`call me` is no number");
        assertThat(refusal("--kakao-pf-id", "KA01PF")).contains("--kakao-templates");
        assertThat(refusal("--kakao-templates", secret + "")).contains("--kakao-pf-id");
        assertThat(refusal("--kakao-pf-id", "K", "--kakao-templates", folder + ""))
                .startsWith("The templates in " + folder + " can't be read");
        Path empty = Files.writeString(folder.resolve("empty"), " \n");
        assertThat(refusal(empty, "02-1234-5678"))
                .startsWith("The secret of Solapi can't be read from " + empty);
        Path wrong = Files.writeString(folder.resolve("wrong"), "ORDER_PAYED = KA01\n");
        assertThat(refusal("--kakao-pf-id", "K", "--kakao-templates", wrong + ""))
                .startsWith("`ORDER_PAYED` in " + wrong + " is no kind of message")
                .contains("ORDER_PAID, ");
        Path blank = Files.writeString(folder.resolve("blank"), "ORDER_PAID =\n");
        assertThat(refusal("--kakao-pf-id", "K", "--kakao-templates", blank + ""))
                .startsWith("`ORDER_PAID` in " + blank + " has no template");
    }
}
