package soban.core;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import soban.core.http.TlsDoor;
import soban.core.setup.SetupProblem;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where customers, and desks that come for the first time, are listened to.
final class DoorOptions {
    private static final Pattern ADDRESS =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:/]+):(\\d{1,5})");

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:8420",
            description =
                    "Where customers are listened to, in the clear: on this machine, or behind a"
                            + " proxy that speaks TLS (${DEFAULT-VALUE}).")
    private String http = "";

    @Option(
            names = "--tls",
            paramLabel = "HOST:PORT",
            description = "Where they are listened to over TLS besides; off when not given.")
    private @Nullable String tls;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            description = "The private key for that, as PEM (PKCS #8).")
    private @Nullable Path key;

    @Option(
            names = "--tls-chain",
            paramLabel = "FILE",
            description = "The certificates for that, as PEM, the server's own first.")
    private @Nullable Path chain;

    InetSocketAddress http() throws SetupProblem {
        return parse(http);
    }

    private static InetSocketAddress parse(String text) throws SetupProblem {
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
            throw SetupProblem.lasting(
                    "`%s` is not an address to listen on; it is written HOST:PORT."
                            .formatted(text));
        }
        return InetSocketAddress.createUnresolved(
                address.group(1), Integer.parseInt(address.group(2)));
    }

    @Nullable TlsDoor tls() throws SetupProblem {
        if (tls == null) {
            return null;
        }
        if (key == null || chain == null) {
            throw SetupProblem.lasting(
                    "--tls needs --tls-key and --tls-chain: the files with its key and"
                            + " certificates.");
        }
        InetSocketAddress address = parse(tls);
        try {
            return TlsDoor.of(address.getHostString(), address.getPort(), key, chain);
        } catch (IOException | GeneralSecurityException problem) {
            throw SetupProblem.lasting(
                    "The key in %s and the certificates in %s can't be used for TLS (%s)."
                            .formatted(key, chain, problem.getMessage()));
        }
    }
}
