package soban.core;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.core.messages.KakaoChannel;
import soban.core.messages.Language;
import soban.core.messages.MessageSettings;
import soban.core.messages.MessageSettings.Carrier;
import soban.core.messages.SolapiAccount;
import soban.core.setup.SetupProblem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// Who carries messages, and their language, as it stands on the command line. With the key of an
/// account at Solapi it is Solapi, and else the sandbox.
final class MessageOptions {
    private static final URI SOLAPI = URI.create("https://api.solapi.com");

    @Option(
            names = "--messages",
            paramLabel = "URL",
            description =
                    "Who carries messages to phones (the gateway's address: the sandbox is both;"
                            + " with --solapi-key Solapi's own).")
    private @Nullable String address;

    @Option(
            names = "--language",
            paramLabel = "ko|en",
            defaultValue = "ko",
            description = "The language of messages (${DEFAULT-VALUE}).")
    private String language = "";

    @Option(
            names = "--solapi-key",
            paramLabel = "KEY",
            description = "The API key of an account at Solapi: messages are really sent.")
    private @Nullable String key;

    @Option(
            names = "--solapi-secret-file",
            paramLabel = "FILE",
            description = "The API secret that belongs to the key.")
    private @Nullable Path secret;

    @Option(
            names = "--solapi-from",
            paramLabel = "NUMBER",
            description = "The number that text messages come from, registered at Solapi.")
    private @Nullable String from;

    @Option(
            names = "--kakao-pf-id",
            paramLabel = "ID",
            description = "The Kakao channel at Solapi (none: all goes as text messages).")
    private @Nullable String channel;

    @Option(
            names = "--kakao-templates",
            paramLabel = "FILE",
            description =
                    "The channel's templates, one `ORDER_PAID = KA01TP…` a line; a kind of message"
                            + " without one goes as a text message.")
    private @Nullable Path templates;

    /// @param gateway where the sandbox is, unless it was said otherwise
    /// @param demo the numbers of its customers are made up, and may be somebody's
    MessageSettings settings(URI gateway, boolean demo) throws SetupProblem {
        if (demo && key != null) {
            throw SetupProblem.lasting(
                    "A demo can't send through Solapi: the numbers of its customers are made up."
                            + " Leave out --demo or --solapi-key.");
        }
        URI usual = key == null ? gateway : SOLAPI;
        URI at = address == null ? usual : CoreOptions.address(address, "message provider");
        boolean stays = String.valueOf(at.getHost()).matches("localhost|127\\..*|\\[::1]");
        if (key != null && !stays && !"https".equals(at.getScheme())) {
            throw SetupProblem.lasting(
                    "`%s` would send what customers are told unencrypted; with --solapi-key, --messages begins with https:// unless it is on this machine."
                            .formatted(at));
        }
        return new MessageSettings(carrier(at), language());
    }

    private Language language() throws SetupProblem {
        return Arrays.stream(Language.values())
                .filter(known -> known.name().equalsIgnoreCase(language))
                .findFirst()
                .orElseThrow(
                        () ->
                                SetupProblem.lasting(
                                        "`%s` is no language of messages; --language takes ko or en."
                                                .formatted(language)));
    }

    private Carrier carrier(URI at) throws SetupProblem {
        if (key != null) {
            return new Carrier.Solapi(at, account(key));
        }
        if (Stream.of(secret, from, channel, templates).anyMatch(each -> each != null)) {
            throw SetupProblem.lasting(
                    "Solapi is not used without --solapi-key: give the key too, or leave out what"
                            + " else is for Solapi and Kakao.");
        }
        return new Carrier.Sandbox(at);
    }

    private SolapiAccount account(String apiKey) throws SetupProblem {
        if (!apiKey.matches("[A-Za-z0-9]{16}")) {
            throw SetupProblem.lasting(
                    "What --solapi-key says is no key of Solapi: it has 16 letters and digits.");
        }
        if (secret == null || from == null) {
            throw SetupProblem.lasting(
                    "--solapi-key needs --solapi-secret-file and --solapi-from beside it.");
        }
        if (!from.matches("0[0-9-]{7,13}")) {
            throw SetupProblem.lasting(
                    "`%s` is no number to send from; --solapi-from takes one that is registered at Solapi, such as 02-1234-5678."
                            .formatted(from));
        }
        return new SolapiAccount(apiKey, read(secret), from.replace("-", ""), kakao());
    }

    private static String read(Path file) throws SetupProblem {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!text.isEmpty()) {
                return text;
            }
        } catch (IOException unreadable) {
            // Said below.
        }
        throw SetupProblem.lasting(
                "The secret of Solapi can't be read from %s. Name a file that holds it and that this user may read with --solapi-secret-file."
                        .formatted(file));
    }

    private @Nullable KakaoChannel kakao() throws SetupProblem {
        if (channel == null && templates == null) {
            return null;
        }
        if (channel == null || channel.isBlank() || templates == null) {
            throw SetupProblem.lasting(
                    "Kakao needs both --kakao-pf-id and --kakao-templates: it takes only what is"
                            + " registered with the channel.");
        }
        return new KakaoChannel(channel.strip(), KakaoTemplates.read(templates));
    }
}
