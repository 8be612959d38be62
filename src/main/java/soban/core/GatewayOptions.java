package soban.core;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.core.payments.GatewaySettings;
import soban.core.setup.SetupProblem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is paid through, as it stands on the command line. With a secret of Toss Payments it is
/// Toss, and else the sandbox.
public final class GatewayOptions {
    @Option(
            names = "--gateway",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8493",
            description = "The sandbox payment gateway, which charges nobody (${DEFAULT-VALUE}).")
    private String sandbox = "";

    @Option(
            names = "--toss-secret-file",
            paramLabel = "FILE",
            description =
                    "Holds the secret key of an account at Toss Payments: it is paid through Toss.")
    private @Nullable Path secret;

    @Option(
            names = "--toss-url",
            paramLabel = "URL",
            defaultValue = "https://api.tosspayments.com",
            description = "Where Toss Payments is asked (${DEFAULT-VALUE}).")
    private String toss = "";

    public GatewaySettings settings() throws SetupProblem {
        return secret == null
                ? new GatewaySettings.Sandbox(sandbox())
                : new GatewaySettings.Toss(address(), read(secret));
    }

    /// Where the sandbox is, whether or not it is paid through.
    URI sandbox() throws SetupProblem {
        return CoreOptions.address(sandbox, "payment gateway");
    }

    /// The secret goes along with every question, so nobody on the way may read it.
    private URI address() throws SetupProblem {
        URI address = CoreOptions.address(toss, "Toss Payments");
        boolean stays = address.getHost().matches("localhost|127\\..*|\\[::1]");
        if (!address.getScheme().equals("https") && !stays) {
            throw SetupProblem.lasting(
                    "`%s` would send the secret of Toss Payments unencrypted; --toss-url begins with https:// unless it is on this machine."
                            .formatted(toss));
        }
        return address;
    }

    private static String read(Path file) throws SetupProblem {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (text.matches("(test|live)_g?sk_[A-Za-z0-9_-]+")) {
                return text;
            }
        } catch (IOException unreadable) {
            throw SetupProblem.lasting(
                    "The secret of Toss Payments can't be read from %s. Name a file that this user may read with --toss-secret-file."
                            .formatted(file));
        }
        throw SetupProblem.lasting(
                "What %s holds is no secret key of Toss Payments: one begins with test_sk_ or live_sk_ (test_gsk_ or live_gsk_ for its widgets), and stands there alone."
                        .formatted(file));
    }
}
