package soban.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.customer.CustomerId;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A token proves its customer for its time, and nothing else does.
class TokensTest {
    private static final Instant NOON = Instant.parse("2026-05-01T03:00:00Z");
    private static final CustomerId CUSTOMER = new CustomerId("customer1");
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    private static Tokens at(Instant now) {
        return new Tokens(new Secret(SECRET), InstantSource.fixed(now));
    }

    @Test
    void a_token_is_good_for_thirty_days() {
        String token = at(NOON).issue(CUSTOMER);
        assertThat(at(NOON).customer(token)).contains(CUSTOMER);
        assertThat(at(NOON.plus(Duration.ofDays(30)).minusSeconds(1)).customer(token))
                .contains(CUSTOMER);
        assertThat(at(NOON.plus(Duration.ofDays(30))).customer(token)).isEmpty();
    }

    @Test
    void a_token_that_was_changed_in_any_place_is_none() {
        String token = at(NOON).issue(CUSTOMER);
        for (int i = 0; i < token.length(); i++) {
            for (char other : new char[] {'0', '9', 'a', 'B', '-', '.', '='}) {
                if (token.charAt(i) != other) {
                    String changed = token.substring(0, i) + other + token.substring(i + 1);
                    assertThat(at(NOON).customer(changed)).as(changed).isEmpty();
                }
            }
        }
        assertThat(at(NOON).customer("")).isEmpty();
        assertThat(at(NOON).customer(token + "a")).isEmpty();
        assertThat(at(NOON).customer(token + "\n")).isEmpty();
    }

    @Test
    void another_secret_knows_nobody_of_ours() {
        var others =
                new Tokens(new Secret("f".repeat(64).getBytes(UTF_8)), InstantSource.fixed(NOON));
        assertThat(others.customer(at(NOON).issue(CUSTOMER))).isEmpty();
    }

    @Test
    void the_secret_comes_from_a_file_and_must_be_long_enough(@TempDir Path folder)
            throws Exception {
        Path file = Files.write(folder.resolve("secret"), SECRET);
        var fromFile = new Tokens(Secret.fromFile(file), InstantSource.fixed(NOON));
        assertThat(fromFile.customer(at(NOON).issue(CUSTOMER))).contains(CUSTOMER);
        Files.writeString(file, "short\n");
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.fromFile(file));
    }
}
