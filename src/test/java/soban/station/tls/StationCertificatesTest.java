package soban.station.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.station.FolderPicture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;

import javax.net.ssl.SSLHandshakeException;

class StationCertificatesTest {
    private static final Set<String> HOSTS =
            Set.of("localhost", "127.0.0.1", "::1", "station.shop.test");

    @TempDir private Path parent;
    private Path folder;
    private Instant now = Instant.now();
    private ServerCertificate first;

    @BeforeEach
    void start() throws IOException {
        folder = parent.resolve("certificates");
        first = shown();
    }

    private ServerCertificate shown() throws IOException {
        return shown(HOSTS);
    }

    private ServerCertificate shown(Set<String> hosts) throws IOException {
        return new StationCertificates(folder, () -> now).shown(hosts);
    }

    private static X509Certificate server(ServerCertificate shown) throws Exception {
        return Talk.certificates(shown.chain()).getFirst();
    }

    private static X509Certificate authority(ServerCertificate shown) throws Exception {
        return Talk.certificates(shown.authority()).getFirst();
    }

    private Instant lastGoodMoment() throws Exception {
        return server(first).getNotAfter().toInstant().minus(Duration.ofDays(365));
    }

    private void assertServerRenewed() throws Exception {
        var second = shown();
        assertThat(second.authority()).isEqualTo(first.authority());
        assertThat(second.chain()).isNotEqualTo(first.chain());
        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(shown()).isEqualTo(second);
        assertPathIsValid(second, now);
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        // A handshake is judged by the real clock, for which that of a later year is too early.
        if (now.isBefore(Instant.now().plusSeconds(60))) {
            assertThat(Talk.protocol(second, first.authority(), loopback, "localhost"))
                    .isEqualTo("TLSv1.3");
        }
    }

    private static void assertPathIsValid(ServerCertificate shown, Instant when) throws Exception {
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server(shown)));
        var parameters = new PKIXParameters(Set.of(new TrustAnchor(authority(shown), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(when));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    private void assertRefused(String file) {
        var before = FolderPicture.of(folder);
        assertThatThrownBy(this::shown)
                .isInstanceOf(DamagedAuthority.class)
                .hasMessageStartingWith(folder.resolve(file).toString())
                .hasMessageContaining("Restore")
                .hasMessageContaining("remove the folder " + folder);
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    /// One character in the middle of the text becomes another.
    private void damage(String file, char other) throws IOException {
        var text = new StringBuilder(Files.readString(folder.resolve(file)));
        int middle = text.length() / 2;
        text.setCharAt(middle, text.charAt(middle) == other ? 'B' : other);
        Files.writeString(folder.resolve(file), text);
    }

    /// Still PEM, but of nothing.
    private void hollow(String file) throws IOException {
        var lines = Files.readAllLines(folder.resolve(file));
        Files.write(folder.resolve(file), List.of(lines.getFirst(), "AAAA", lines.getLast()));
    }

    @Test
    void the_chain_is_valid_from_a_day_ago_until_five_years_from_now() throws Exception {
        assertThat(Talk.certificates(first.chain()))
                .containsExactly(server(first), authority(first));
        assertPathIsValid(first, now.minus(Duration.ofHours(23)));
        assertPathIsValid(first, now.plus(Duration.ofDays(5 * 365)));
        assertThatThrownBy(() -> assertPathIsValid(first, now.plus(Duration.ofDays(5 * 366))))
                .hasMessageContaining("validity");
        assertThat(authority(first).getNotAfter())
                .isBetween(
                        Date.from(now.plus(Duration.ofDays(20 * 365))),
                        Date.from(now.plus(Duration.ofDays(20 * 366))));
    }

    @Test
    void the_authority_signs_certificates_only_and_the_server_handshakes_only() throws Exception {
        var authority = authority(first);
        var server = server(first);
        assertThat(authority.getVersion()).isEqualTo(3);
        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getKeyUsage())
                .containsExactly(false, false, false, false, false, true, false, false, false);
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getKeyUsage())
                .containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getCriticalExtensionOIDs())
                .isEqualTo(authority.getCriticalExtensionOIDs())
                .containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        assertThat(server.getNonCriticalExtensionOIDs())
                .containsExactlyInAnyOrder("2.5.29.14", "2.5.29.17", "2.5.29.35", "2.5.29.37");
        assertThat(server.getSerialNumber()).isPositive();
        assertThat(server.getSerialNumber().bitLength()).isEqualTo(128);
    }

    @Test
    void the_server_names_its_authoritys_key() throws Exception {
        byte[] own = authority(first).getExtensionValue("2.5.29.14");
        byte[] issuer = server(first).getExtensionValue("2.5.29.35");
        assertThat(own).hasSize(24);
        assertThat(issuer).hasSize(26).endsWith(Arrays.copyOfRange(own, 4, 24));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "station.shop.test"})
    void a_client_that_trusts_the_authority_agrees_on_TLS_1_3(String host) throws Exception {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        assertThat(Talk.protocol(first, first.authority(), loopback, host)).isEqualTo("TLSv1.3");
    }

    @Test
    void a_client_may_call_by_IPv6() throws Exception {
        var loopback = InetAddress.ofLiteral("::1");
        assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "IPv6 is off here");
        assertThat(Talk.protocol(first, first.authority(), loopback, "::1")).isEqualTo("TLSv1.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "::2", "shop.test", "other.shop.test", "a.localhost"})
    void a_client_that_called_another_host_refuses(String host) {
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        assertThatThrownBy(() -> Talk.protocol(first, first.authority(), loopback, host))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("No subject alternative");
    }

    @Test
    void a_client_that_trusts_another_station_refuses() throws Exception {
        var other = new StationCertificates(parent.resolve("other"), () -> now).shown(HOSTS);
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        assertThat(authority(other).getSubjectX500Principal())
                .isNotEqualTo(authority(first).getSubjectX500Principal());
        assertThatThrownBy(() -> Talk.protocol(first, other.authority(), loopback, "localhost"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("PKIX path building failed");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everything_is_for_its_owner_only() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void nothing_changes_at_the_next_start() throws IOException {
        var before = FolderPicture.of(folder);
        assertThat(shown()).isEqualTo(first);
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    @Test
    void fewer_hosts_or_the_same_in_another_spelling_change_nothing() throws IOException {
        assertThat(shown(Set.of("LOCALHOST"))).isEqualTo(first);
        assertThat(shown(Set.of("[0:0:0:0:0:0:0:1]", "::ffff:127.0.0.1"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "fe80::1%nowhere", "가게.test", "new-pc"})
    void another_host_renews_the_servers_certificate_under_the_same_authority(String host)
            throws Exception {
        var second = shown(Set.of("localhost", host));
        assertThat(second.authority()).isEqualTo(first.authority());
        assertThat(second.chain()).isNotEqualTo(first.chain());
        var loopback = InetAddress.ofLiteral("127.0.0.1");
        var called = host.replaceFirst("%.*", "");
        assertThat(Talk.protocol(second, first.authority(), loopback, called)).isEqualTo("TLSv1.3");
        assertThatThrownBy(() -> Talk.protocol(second, first.authority(), loopback, "127.0.0.1"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my_pc", "a b", "", "shop.test.", "*.shop.test", "fe80:::1"})
    void what_no_client_could_call_is_refused_before_anything_is_made(String host) {
        var before = FolderPicture.of(folder);
        assertThatThrownBy(() -> shown(Set.of("localhost", host)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + host + "'");
        assertThatThrownBy(() -> shown(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(FolderPicture.of(folder)).isEqualTo(before);
    }

    @Test
    void with_less_than_a_year_left_the_server_gets_another() throws Exception {
        now = lastGoodMoment();
        assertThat(shown()).isEqualTo(first);
        now = lastGoodMoment().plusSeconds(1);
        assertServerRenewed();
    }

    @Test
    void a_certificate_from_a_clock_that_was_ahead_is_replaced() throws Exception {
        now = now.minus(Duration.ofHours(23));
        assertThat(shown()).isEqualTo(first);
        now = now.minus(Duration.ofHours(2));
        assertServerRenewed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.pem", "server.key"})
    void a_damaged_or_missing_file_of_the_server_is_replaced(String file) throws Exception {
        damage(file, 'A');
        assertServerRenewed();
        first = shown();
        damage(file, '!');
        assertServerRenewed();
        first = shown();
        hollow(file);
        assertServerRenewed();
        first = shown();
        Files.write(folder.resolve(file), new byte[] {0, (byte) 0xff});
        assertServerRenewed();
        first = shown();
        Files.delete(folder.resolve(file));
        assertServerRenewed();
    }

    @Test
    void a_crash_between_its_files_leaves_no_key_with_anothers_certificate() throws Exception {
        var older = Files.readAllBytes(folder.resolve("server.pem"));
        shown(Set.of("localhost", "10.0.0.7"));
        Files.write(folder.resolve("server.pem"), older);
        assertServerRenewed();
    }

    @Test
    void a_crash_before_the_authority_was_shown_leaves_a_folder_that_is_still_new()
            throws Exception {
        for (String file : List.of("server.pem", "server.key", "authority.pem")) {
            Files.delete(folder.resolve(file));
        }
        var second = shown();
        assertThat(second.authority()).isNotEqualTo(first.authority());
        assertPathIsValid(second, now);
        assertThat(shown()).isEqualTo(second);
    }

    @Test
    void a_server_of_another_authority_is_replaced() throws Exception {
        var other = parent.resolve("other");
        new StationCertificates(other, () -> now).shown(HOSTS);
        for (String file : List.of("server.pem", "server.key")) {
            Files.write(folder.resolve(file), Files.readAllBytes(other.resolve(file)));
        }
        assertServerRenewed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authority.pem", "authority.key"})
    void a_damaged_or_missing_authority_is_refused_and_nothing_changes(String file)
            throws IOException {
        var whole = Files.readAllBytes(folder.resolve(file));
        damage(file, 'A');
        assertRefused(file);
        damage(file, '!');
        assertRefused(file);
        hollow(file);
        assertRefused(file);
        Files.write(folder.resolve(file), new byte[] {0, (byte) 0xff});
        assertRefused(file);
        Files.write(folder.resolve(file), new byte[0]);
        assertRefused(file);
        Files.delete(folder.resolve(file));
        assertRefused(file);
        Files.write(folder.resolve(file), whole);
        assertThat(shown()).isEqualTo(first);
    }

    @Test
    void the_key_of_another_authority_is_refused() throws IOException {
        var other = parent.resolve("other");
        new StationCertificates(other, () -> now).shown(HOSTS);
        Files.copy(
                other.resolve("authority.key"), folder.resolve("authority.key"), REPLACE_EXISTING);
        assertRefused("authority.key");
    }

    @Test
    void an_authority_that_did_not_sign_itself_is_refused() throws IOException {
        for (String ending : List.of(".pem", ".key")) {
            Files.write(
                    folder.resolve("authority" + ending),
                    Files.readAllBytes(folder.resolve("server" + ending)));
        }
        assertRefused("authority.pem");
    }

    @Test
    void a_lost_authority_is_missed_as_long_as_anything_of_its_server_is_left() throws IOException {
        Files.delete(folder.resolve("authority.pem"));
        Files.delete(folder.resolve("authority.key"));
        assertRefused("authority.pem");
        Files.delete(folder.resolve("server.pem"));
        assertRefused("authority.pem");
    }

    @Test
    void no_text_of_it_for_a_log_holds_a_key() {
        assertThat(first.key()).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(first.toString()).doesNotContain("PRIVATE");
    }
}
