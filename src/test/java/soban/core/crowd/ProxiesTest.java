package soban.core.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Whose word is believed about where a request comes from.
class ProxiesTest {
    private static final InetAddress PROXY = address("10.0.0.7");

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }

    private static InetAddress caller(String peer, String... forwarded) {
        var proxies = new Proxies(Set.of(PROXY, address("10.0.0.8")));
        return proxies.caller(address(peer), Arrays.asList(forwarded));
    }

    @Test
    void what_a_stranger_says_of_others_is_not_believed() {
        assertThat(caller("203.0.113.9", "198.51.100.1")).isEqualTo(address("203.0.113.9"));
        assertThat(new Proxies(Set.of()).caller(PROXY, List.of("198.51.100.1"))).isEqualTo(PROXY);
    }

    @Test
    void a_proxy_is_believed_and_not_who_spoke_before_it() {
        assertThat(caller("10.0.0.7", "127.0.0.1", " 203.0.113.9"))
                .isEqualTo(address("203.0.113.9"));
        assertThat(caller("10.0.0.7", "127.0.0.1", "203.0.113.9", "10.0.0.8"))
                .isEqualTo(address("203.0.113.9"));
        assertThat(caller("10.0.0.7", "2001:db8::1")).isEqualTo(address("2001:db8::1"));
    }

    @Test
    void a_proxy_that_says_nothing_asks_for_itself() {
        assertThat(caller("10.0.0.7")).isEqualTo(PROXY);
        for (String nonsense : List.of("", "unknown", "somebody.example", "1.2.3.4:80", "[::1")) {
            assertThat(caller("10.0.0.7", nonsense)).as(nonsense).isEqualTo(PROXY);
        }
    }

    @Test
    void all_addresses_of_one_network_of_IPv6_are_one() {
        long one = Neighbourhood.of(address("2001:db8:1:2::1"));
        assertThat(Neighbourhood.of(address("2001:db8:1:2:ffff:ffff:ffff:ffff"))).isEqualTo(one);
        assertThat(Neighbourhood.of(address("2001:db8:1:3::1"))).isNotEqualTo(one);
        long four = Neighbourhood.of(address("203.0.113.9"));
        assertThat(Neighbourhood.of(address("::ffff:203.0.113.9"))).isEqualTo(four);
        assertThat(Neighbourhood.of(address("203.0.113.10"))).isNotEqualTo(four);
    }
}
