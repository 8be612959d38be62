package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.testing.Await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A customer who has lost the token comes back by the phone that they gave.
class SignInOverHttpTest extends OpenShop {
    private static final String TOKENS = "/customers/tokens";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private String phone = "";
    private String id = "";

    @BeforeEach
    void registerWithOwnPhone() {
        phone = "010-5555-" + NUMBERS.incrementAndGet();
        id = register(phone, "KAKAO").text("customerId");
    }

    /// Who has just registered has a token; the views may know them a moment later.
    private static Caller.Reply register(String phone, String channel) {
        var registered =
                nobody.post(
                        "/customers",
                        "{\"name\": \"이하나\", \"phone\": \"%s\", \"channel\": \"%s\", \"area\": \"demo\"}"
                                .formatted(phone, channel));
        Await.until(
                "the views know of the number",
                CoreRig.PATIENCE,
                () -> !rig.node.views.queries().customersWith(phone).isEmpty());
        return registered;
    }

    private static Caller.Reply ask(String phone) {
        return nobody.post(TOKENS, "{\"phone\": \"" + phone + "\"}");
    }

    private static Caller.Reply bring(String phone, String code) {
        return nobody.post(TOKENS, "{\"phone\": \"%s\", \"code\": \"%s\"}".formatted(phone, code));
    }

    private static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    /// Whoever reads the code on a phone takes longer than the views.
    private static void awaitShown(String phone) {
        Await.until(
                "the views know of the code",
                CoreRig.PATIENCE,
                () ->
                        rig.node.views.queries().customersWith(phone).stream()
                                .anyMatch(customer -> customer.signIn().open() != null));
    }

    private String askedCode() {
        assertThat(ask(phone).status()).isEqualTo(202);
        String code = rig.phone.awaitCode(phone);
        awaitShown(phone);
        return code;
    }

    @Test
    void a_code_that_was_sent_is_traded_for_a_token_once() {
        String code = askedCode();
        var signedIn = bring(phone, code);
        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(signedIn.text("customerId")).isEqualTo(id);
        var me = nobody.with(signedIn.text("token")).get("/customers/me");
        assertThat(me.text("customerId")).isEqualTo(id);
        assertThat(bring(phone, code).text("code")).isEqualTo("code-refused");
    }

    @Test
    void the_number_may_be_written_otherwise_than_at_the_registration() {
        askedCode();
        String plain = phone.replace("-", "");
        assertThat(bring(plain, rig.phone.awaitCode(phone)).status()).isEqualTo(201);
    }

    @Test
    void nothing_tells_whether_a_number_is_known() {
        String strange = "010-9999-0000";
        var known = ask(phone);
        var unknown = ask(strange);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(known.body().path("goodForSeconds").asInt()).isEqualTo(300);
        String code = rig.phone.awaitCode(phone);
        awaitShown(phone);
        var wrong = bring(phone, wrong(code));
        var nowhere = bring(strange, wrong(code));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(nowhere.status()).isEqualTo(403);
        assertThat(nowhere.body()).isEqualTo(wrong.body());
        assertThat(rig.phone.codes(strange)).isEmpty();
    }

    @Test
    void five_wrong_codes_use_up_the_right_one() {
        String code = askedCode();
        for (int i = 0; i < 5; i++) {
            assertThat(bring(phone, wrong(code)).status()).isEqualTo(403);
        }
        assertThat(bring(phone, code).status()).isEqualTo(403);
    }

    @Test
    void a_phone_gets_one_code_a_minute_and_only_the_newest_is_good() {
        String first = askedCode();
        assertThat(ask(phone).status()).as("nor is this told").isEqualTo(202);
        rig.putForward(Duration.ofSeconds(61));
        assertThat(ask(phone).status()).isEqualTo(202);
        Await.until("another code", CoreRig.PATIENCE, () -> rig.phone.codes(phone).size() == 2);
        Await.until(
                "the first is no longer good",
                CoreRig.PATIENCE,
                () -> bring(phone, rig.phone.codes(phone).getLast()).status() == 201);
        assertThat(bring(phone, first).status()).isEqualTo(403);
        assertThat(rig.phone.codes(phone)).hasSize(2);
    }

    @Test
    void a_code_is_good_for_five_minutes() {
        String code = askedCode();
        rig.putForward(Duration.ofMinutes(5));
        assertThat(bring(phone, code).status()).isEqualTo(403);
    }

    @Test
    void who_wants_no_messages_gets_the_code_as_a_text() {
        String silent = "010-6666-" + NUMBERS.incrementAndGet();
        String token = register(silent, "NONE").text("token");
        ask(silent);
        rig.phone.awaitCode(silent);
        Await.until(
                "it is noted",
                CoreRig.PATIENCE,
                () -> {
                    var told =
                            nobody.with(token)
                                    .get("/customers/me/messages")
                                    .body()
                                    .path("messages");
                    return told.size() == 1
                            && told.get(0).path("kind").asText().equals("SIGN_IN_CODE")
                            && told.get(0).path("channel").asText().equals("SMS")
                            && told.get(0).path("state").asText().equals("SENT");
                });
    }

    @Test
    void what_is_no_number_and_no_code_is_refused_with_its_place() {
        assertThat(ask("call me").text("at")).isEqualTo("/phone");
        for (String code : new String[] {"12345", "1234567", "abcdef", "１２３４５６"}) {
            assertThat(bring(phone, code).text("at")).as(code).isEqualTo("/code");
        }
        assertThat(nobody.post(TOKENS, "{}").status()).isEqualTo(422);
    }
}
