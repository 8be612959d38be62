package soban.core.payments;

import java.net.URI;

/// Which gateway a core pays through.
public sealed interface GatewaySettings {
    /// What desks are told: they show that payments are a test unless they are `toss`.
    String name();

    Gateway gateway();

    /// Its book, to compare ours with.
    MoneyBook book();

    /// It charges nobody.
    record Sandbox(URI at) implements GatewaySettings {
        @Override
        public String name() {
            return "sandbox";
        }

        @Override
        public Gateway gateway() {
            return new GatewayClient(at);
        }

        @Override
        public MoneyBook book() {
            return new SandboxBook(at);
        }
    }

    /// Toss Payments.
    ///
    /// @param secret the secret key; it says itself whether it is one for tests
    record Toss(URI at, String secret) implements GatewaySettings {
        @Override
        public String name() {
            return secret.startsWith("live_") ? "toss" : "toss-test";
        }

        @Override
        public Gateway gateway() {
            return new TossGateway(new TossApi(at, secret));
        }

        @Override
        public MoneyBook book() {
            return new TossBook(new TossApi(at, secret));
        }

        @Override
        public String toString() {
            return "Toss[at=" + at + "]";
        }
    }
}
