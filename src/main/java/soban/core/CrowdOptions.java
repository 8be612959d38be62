package soban.core;

import picocli.CommandLine.Option;

import soban.core.crowd.Crowd;
import soban.core.setup.SetupProblem;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How often who may come over HTTP, and whose word about that is believed.
final class CrowdOptions {
    @Option(
            names = "--rate",
            paramLabel = "COUNT",
            defaultValue = "20",
            description = {
                "How many requests a second one customer may keep up, and ten seconds' worth at"
                        + " once; 0: any number (${DEFAULT-VALUE}). For an address it is ten times"
                        + " as many, since a shop's customers may share one; for registrations,"
                        + " sign-in codes and desks' codes from one address a twentieth of it, and"
                        + " a minute's worth at once.",
                "The loopback address is not counted, only its customers are: it is this"
                        + " machine's programs. A proxy there is named with --proxy."
            })
    private int rate;

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS[,…]",
            split = ",",
            description =
                    "The proxies in front, whose X-Forwarded-For is believed; default: nobody's.")
    private List<String> proxies = List.of();

    Crowd crowd() throws SetupProblem {
        if (rate < 0) {
            throw SetupProblem.lasting("--rate can't be less than 0.");
        }
        return Crowd.USUAL.with(rate, proxies());
    }

    private Set<InetAddress> proxies() throws SetupProblem {
        var all = new HashSet<InetAddress>();
        for (String proxy : proxies) {
            try {
                all.add(InetAddress.ofLiteral(proxy.strip()));
            } catch (IllegalArgumentException noAddress) {
                throw SetupProblem.lasting(
                        "`%s` is not the address of a proxy; it is written like 10.0.0.7."
                                .formatted(proxy));
            }
        }
        return all;
    }
}
