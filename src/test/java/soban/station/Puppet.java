package soban.station;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// A child that behaves as its first argument says, to see what its keeper makes of it.
final class Puppet {
    private Puppet() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "obedient" -> {
                System.out.println("ready");
                while (System.in.read() >= 0) {
                    // Until its keeper lets go.
                }
                System.out.println("gone in peace");
            }
            case "deaf" -> {
                System.out.println("ready");
                new CountDownLatch(1).await();
            }
            case "refusing" -> {
                System.err.println("The moon is in the way. Move it.");
                System.exit(2);
            }
            case "hopeless" -> System.exit(3);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
