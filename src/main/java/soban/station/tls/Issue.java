package soban.station.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import javax.security.auth.x500.X500Principal;

/// The two certificates that a station makes.
final class Issue {
    /// No desk should have to be told of another authority while it is in use.
    private static final int AUTHORITY_YEARS = 20;

    /// A shop's computer runs for years without anybody looking after it.
    private static final int SERVER_YEARS = 5;

    /// A desk's clock may be behind.
    private static final Duration EARLIER = Duration.ofDays(1);

    private static final X500Principal SERVER = new X500Principal("CN=Soban station");

    private Issue() {}

    static Certified authority(Instant now) {
        var keys = P256.newKeys();
        var name = authorityName(keys.getPublic().getEncoded());
        var draft =
                new Draft(
                        name,
                        name,
                        now.minus(EARLIER),
                        yearsAfter(now, AUTHORITY_YEARS),
                        keys.getPublic(),
                        List.of(
                                Extensions.authority(),
                                Extensions.signsCertificates(),
                                Extensions.ownKey(keys.getPublic())));
        return new Certified(draft.signedBy(keys.getPrivate()), keys.getPrivate());
    }

    static Certified server(Certified authority, Set<Host> hosts, Instant now) {
        var keys = P256.newKeys();
        var draft =
                new Draft(
                        SERVER,
                        authority.certificate().getSubjectX500Principal(),
                        now.minus(EARLIER),
                        yearsAfter(now, SERVER_YEARS),
                        keys.getPublic(),
                        List.of(
                                Extensions.noAuthority(),
                                Extensions.signsHandshakes(),
                                Extensions.serverOnly(),
                                Extensions.hosts(hosts),
                                Extensions.ownKey(keys.getPublic()),
                                Extensions.issuerKey(authority.certificate().getPublicKey())));
        return new Certified(draft.signedBy(authority.key()), keys.getPrivate());
    }

    /// Another name for each station: a person who looks at a desk's list tells them apart.
    private static X500Principal authorityName(byte[] key) {
        var last = HexFormat.of().formatHex(key, key.length - 4, key.length);
        return new X500Principal("CN=Soban authority " + last);
    }

    private static Instant yearsAfter(Instant now, int years) {
        return now.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }
}
