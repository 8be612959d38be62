package soban.wire.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.testing.GuardedBroker;
import soban.wire.PrivateFile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/// What is written is read back, by us and by Kafka's own client; and a file that would do harm, or
/// that others could read, is refused with a sentence.
class AccessFileTest {
    private static final String NAME = "shop.cafe.owner-mzxw6ytb";
    private static final String PASSWORD = "a \"quoted\" \\ 비밀 = # ! : password;";
    private static final String LOGIN =
            "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required"
                    + " username\\=\"a\" password\\=\"secret\";\n";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("access.properties");
    }

    private static KafkaAccess remote(Path folder) throws Exception {
        String authority = GuardedBroker.certificate(folder.resolve("tls"), "host").authority();
        return KafkaAccess.remote("host:9093,other:9093", NAME, PASSWORD, authority);
    }

    private String refusal(String text, @Nullable String servers) throws IOException {
        PrivateFile.write(file, text);
        var refused =
                catchThrowableOfType(AccessRefused.class, () -> AccessFile.read(file, servers));
        assertThat(refused).as(text).hasMessageContaining(file.toString());
        return String.valueOf(refused.getMessage());
    }

    private String refusal(String text) throws IOException {
        return refusal("bootstrap.servers=host:9093\n" + text, null);
    }

    @Test
    void every_kind_of_access_is_read_as_it_was_written() throws Exception {
        for (var access :
                List.of(
                        KafkaAccess.open("host:9092"),
                        KafkaAccess.local("127.0.0.1:8492", NAME, PASSWORD, "authority"),
                        remote(folder))) {
            AccessFile.write(file, access);
            assertThat(AccessFile.read(file, null)).isEqualTo(access);
        }
    }

    @Test
    void nobody_else_can_read_it() throws Exception {
        AccessFile.write(file, remote(folder));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void one_that_others_can_read_is_refused_until_they_can_not() throws Exception {
        AccessFile.write(file, remote(folder));
        for (String open : List.of("rw-r--r--", "rw----r--", "rw-r-----", "rw--w----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThat(catchThrowableOfType(AccessRefused.class, () -> AccessFile.read(file, null)))
                    .as(open)
                    .hasMessageContaining("chmod 600");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(AccessFile.read(file, null)).isEqualTo(remote(folder));
    }

    @Test
    void Kafkas_own_client_takes_it() throws Exception {
        AccessFile.write(file, remote(folder));
        var settings = new Properties();
        settings.load(new StringReader(Files.readString(file)));
        settings.setProperty("bootstrap.servers", "127.0.0.1:1");
        try (var admin = Admin.create(settings)) {
            admin.close(Duration.ZERO);
        }
    }

    @Test
    void the_address_on_the_command_line_stands_over_the_one_in_the_file() throws Exception {
        AccessFile.write(file, remote(folder));
        var usual = List.of(file);
        assertThat(AccessFile.find("elsewhere:1", file, usual))
                .isEqualTo(remote(folder).at("elsewhere:1"));
        assertThat(AccessFile.find("elsewhere:1", null, usual))
                .isEqualTo(KafkaAccess.open("elsewhere:1"));
    }

    @Test
    void where_nothing_is_named_the_first_usual_file_counts_and_then_this_machine()
            throws Exception {
        var usual = List.of(folder.resolve("none"), file);
        assertThat(AccessFile.find(null, null, usual))
                .isEqualTo(KafkaAccess.open(AccessFile.THIS_MACHINE));
        AccessFile.write(file, remote(folder));
        assertThat(AccessFile.find(null, null, usual)).isEqualTo(remote(folder));
    }

    @Test
    void one_that_says_no_address_must_be_told_one() throws Exception {
        assertThat(refusal("security.protocol=PLAINTEXT", null)).contains("--kafka");
        assertThat(AccessFile.read(file, "host:1").servers()).isEqualTo("host:1");
    }

    @Test
    void a_setting_that_has_no_place_there_is_refused_by_its_name() throws Exception {
        for (String wrong :
                List.of(
                        "ssl.endpoint.identification.algorithm=",
                        "ssl.engine.factory.class=Evil",
                        "sasl.client.callback.handler.class=Evil",
                        "metric.reporters=Evil",
                        "interceptor.classes=Evil")) {
            assertThat(refusal(wrong)).contains(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void a_login_that_loads_something_else_is_refused() throws Exception {
        for (String module :
                List.of(
                        "com.sun.security.auth.module.JndiLoginModule",
                        "/**/com.sun.security.auth.module.LdapLoginModule",
                        "\"com.sun.security.auth.module.JndiLoginModule\"",
                        "org.apache.kafka.common.security.scram.ScramLoginModule2")) {
            assertThat(refusal("sasl.jaas.config=" + module + " required;"))
                    .contains("sasl.jaas.config");
        }
    }

    @Test
    void a_second_login_behind_a_good_one_is_refused() throws Exception {
        String both = LOGIN.strip() + " com.sun.security.auth.module.JndiLoginModule required;\n";
        assertThat(refusal("security.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-512\n" + both))
                .contains("login modules");
    }

    @Test
    void what_Kafkas_client_could_not_use_is_refused_without_saying_the_password()
            throws Exception {
        String scram = "security.protocol=SASL_SSL\nsasl.mechanism=SCRAM-SHA-512\n";
        String tls = "security.protocol=SSL\n";
        String pem = "ssl.truststore.type=PEM\nssl.truststore.certificates=nothing";
        for (String wrong :
                List.of(
                        "security.protocol=SASL_TLS",
                        "security.protocol=SASL_SSL",
                        scram,
                        scram + LOGIN.replace(";", ""),
                        tls + pem,
                        tls + "ssl.truststore.location=/nowhere")) {
            assertThat(refusal(wrong)).doesNotContain("secret").doesNotContain("null");
        }
    }

    @Test
    void damaged_text_is_refused() throws Exception {
        assertThat(refusal("security.protocol=\\u00")).contains("can't be read");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(catchThrowableOfType(AccessRefused.class, () -> AccessFile.read(file, null)))
                .hasMessageContaining("can't be read");
        assertThat(catchThrowableOfType(AccessRefused.class, () -> AccessFile.read(folder, null)))
                .hasMessageContaining("no access file");
    }

    @Test
    void an_access_in_a_log_does_not_say_the_password() throws Exception {
        for (var access :
                List.of(KafkaAccess.local("host:1", NAME, "secret", ""), remote(folder))) {
            assertThat(access.toString())
                    .doesNotContain("secret")
                    .doesNotContain("password")
                    .doesNotContain("비밀")
                    .contains("host");
        }
    }
}
