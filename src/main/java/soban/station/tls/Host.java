package soban.station.tls;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.net.ssl.SNIHostName;

/// By what clients call a server: a name or an address, which a certificate must tell apart. Two
/// spellings of one host are equal.
sealed interface Host {
    int NAME_TAG = 2;
    int ADDRESS_TAG = 7;

    byte[] der();

    record Name(String ascii) implements Host {
        @Override
        public byte[] der() {
            return Der.insteadOfTag(NAME_TAG, ascii.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public String toString() {
            return ascii;
        }
    }

    record Address(InetAddress address) implements Host {
        @Override
        public byte[] der() {
            return Der.insteadOfTag(ADDRESS_TAG, address.getAddress());
        }

        @Override
        public String toString() {
            return address.getHostAddress();
        }
    }

    static Set<Host> all(Set<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a server needs a name or an address");
        }
        return texts.stream().map(Host::of).collect(Collectors.toUnmodifiableSet());
    }

    static Host of(String text) {
        return address(text).<Host>map(Address::new).orElseGet(() -> name(text));
    }

    /// The zone behind a `%` means something on this machine only.
    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text.replaceFirst("%.*", "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// What no client could ask for is refused here: a certificate with it couldn't be read.
    private static Name name(String text) {
        try {
            return new Name(new SNIHostName(text).getAsciiName().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s' is neither a host name nor an address (%s)"
                            .formatted(text, e.getMessage()),
                    e);
        }
    }
}
