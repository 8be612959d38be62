package soban.core;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;

/// What an instance is called: where it runs, which process it is, and something that no earlier
/// life of it had.
final class InstanceName {
    private InstanceName() {}

    static String make() {
        return "%s-%d-%04x"
                .formatted(
                        host(),
                        ProcessHandle.current().pid(),
                        ThreadLocalRandom.current().nextInt(0x10000));
    }

    private static String host() {
        try {
            String plain =
                    InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9-]+", "-");
            return plain.substring(0, Math.min(plain.length(), 40));
        } catch (UnknownHostException nameless) {
            return "core";
        }
    }
}
