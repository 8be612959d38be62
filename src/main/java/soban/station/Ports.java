package soban.station;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ports that a station needs, each with the option that changes it.
final class Ports {
    private final Map<String, Integer> byOption = new LinkedHashMap<>();

    Ports(StationSettings settings) {
        byOption.put("--http", settings.httpPort());
        byOption.put("--kafka", settings.kafkaPort());
        byOption.put("--gateway", settings.gatewayPort());
    }

    /// One sentence for each that can't be had.
    List<String> problems() {
        return byOption.entrySet().stream()
                .map(wish -> problem(wish.getKey(), wish.getValue()))
                .filter(sentence -> !sentence.isEmpty())
                .toList();
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
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(StationSettings.HOST), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
