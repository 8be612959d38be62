package soban.station;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The ports that a station needs, each with the option that changes it.
final class Ports {
    private final Map<String, Integer> byOption = new LinkedHashMap<>();
    private final @Nullable Listen listen;

    Ports(StationSettings settings) {
        listen = settings.listen();
        byOption.put("--http", settings.httpPort());
        byOption.put("--kafka", settings.kafkaPort());
        byOption.put("--gateway", settings.gatewayPort());
    }

    /// One sentence for each that can't be had.
    List<String> problems() {
        return Stream.concat(
                        byOption.entrySet().stream()
                                .map(wish -> problem(wish.getKey(), wish.getValue())),
                        listen == null ? Stream.of() : outside(listen))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /// One address, since desks come back to it and certificates name it.
    private static Stream<String> outside(Listen listen) {
        InetAddress address;
        try {
            address = InetAddress.getByName(listen.host());
        } catch (UnknownHostException unknown) {
            return Stream.of(
                    "--listen %s: this machine knows no such address.".formatted(listen.host()));
        }
        if (address.isAnyLocalAddress()) {
            return Stream.of(
                    "--listen %s is every address at once: name the one under which other PCs reach this machine."
                            .formatted(listen.host()));
        }
        return Stream.of(
                outside(address, listen, "--listen-https", listen.httpsPort()),
                outside(address, listen, "--listen-kafka", listen.kafkaPort()));
    }

    private static String outside(InetAddress address, Listen listen, String option, int port) {
        if (port < 1 || port > 65535) {
            return "%s %d is not a port: choose one from 1 to 65535.".formatted(option, port);
        }
        return isFree(address, port)
                ? ""
                : "%s:%d can't be listened on: another program has it (choose another with %s), or --listen is not an address of this machine."
                        .formatted(listen.host(), port, option);
    }

    private String problem(String option, int port) {
        if (port < 1 || port > 65535) {
            return "%s %d is not a port: choose one from 1 to 65535.".formatted(option, port);
        }
        var same =
                byOption.entrySet().stream().filter(other -> other.getValue() == port).findFirst();
        if (same.isPresent() && !same.get().getKey().equals(option)) {
            return "%s and %s both name port %d: choose another for one of them."
                    .formatted(same.get().getKey(), option, port);
        }
        return isFree(port)
                ? ""
                : "Port %d is taken by another program: end that one, or choose another port with %s."
                        .formatted(port, option);
    }

    static boolean isFree(int port) {
        return isFree(InetAddress.ofLiteral(StationSettings.HOST), port);
    }

    private static boolean isFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
