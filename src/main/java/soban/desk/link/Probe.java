package soban.desk.link;

import soban.wire.kafka.KafkaAccess;
import soban.wire.kafka.Knock;
import soban.wire.kafka.Knock.Heard;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Optional;

/// Looks who answers before Kafka's own client does, and says what a person can do about it.
final class Probe {
    private Probe() {}

    /// Knocks at each address.
    ///
    /// @return the same access, to those that speak Kafka
    static KafkaAccess kafka(KafkaAccess access) throws NoLink {
        var good = new ArrayList<String>();
        Optional<NoLink> trouble = Optional.empty();
        for (String address : access.servers().split(",", -1)) {
            try {
                knock(address.strip(), access);
                good.add(address.strip());
            } catch (NoLink problem) {
                trouble = trouble.filter(NoLink::isCertain).or(() -> Optional.of(problem));
            }
        }
        if (good.isEmpty()) {
            throw trouble.orElseGet(NoLink::unreachable);
        }
        return access.at(String.join(",", good));
    }

    private static void knock(String address, KafkaAccess access) throws NoLink {
        InetSocketAddress place = parse(address);
        Heard heard = Knock.at(place.getHostString(), place.getPort(), access);
        switch (heard) {
            case BROKER -> {}
            case NOTHING -> throw NoLink.unreachable();
            case HUNG_UP ->
                    throw NoLink.doubtful(
                            "%s takes calls, but hangs up without a word. Check that it is the broker's port."
                                    .formatted(address));
            case NAMELESS, SOMETHING_ELSE, ENCRYPTED, IN_THE_CLEAR, UNTRUSTED ->
                    throw NoLink.certain(sentence(heard).formatted(address));
        }
    }

    private static String sentence(Heard heard) {
        return switch (heard) {
            case NAMELESS ->
                    "%s lets nobody in without a name: this desk needs an enrolment code, or an"
                            + " access file.";
            case ENCRYPTED ->
                    "%s takes encrypted connections only: this desk needs an enrolment code, or an"
                            + " access file.";
            case IN_THE_CLEAR ->
                    "%s does not speak TLS, as this desk's access says that it would. Check the"
                            + " address and port.";
            case UNTRUSTED ->
                    "%s is not the broker that this desk was enrolled at: its certificate is of"
                            + " another authority, or for another name.";
            case SOMETHING_ELSE ->
                    "%s answers, but it is not a Kafka broker. Check the address and port.";
            case BROKER, HUNG_UP, NOTHING ->
                    throw new IllegalArgumentException(heard + " is not for ever");
        };
    }

    private static InetSocketAddress parse(String address) throws NoLink {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw NoLink.certain(
                    "'%s' is not an address. Write it as HOST:PORT.".formatted(address));
        }
        return InetSocketAddress.createUnresolved(
                address.substring(0, colon), Integer.parseInt(port));
    }
}
