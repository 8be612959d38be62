package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import soban.domain.customer.Channel;
import soban.domain.customer.CustomerId;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.order.Recipient;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.List;

/// How requests are read: what is wrong is refused with the place where it stands.
class RequestsTest {
    private static final String GOOD =
            """
            {"lines": [{"product": "latte", "options": ["large", "iced"], "quantity": 2, "note": "얼음 적게 🧊"},
                       {"product": "cake", "quantity": 1}],
             "fulfilment": "PICKUP", "note": "곧 가요\\n고마워요",
             "payment": {"method": "card", "token": "tok-ok"}}
            """;

    @Test
    void an_order_is_read_whole() {
        var wish = OrderWish.read(GOOD.getBytes(UTF_8));
        assertThat(wish.lines())
                .containsExactly(
                        new LineRequest("latte", List.of("large", "iced"), 2, "얼음 적게 🧊"),
                        new LineRequest("cake", List.of(), 1, ""));
        assertThat(wish.fulfilment()).isEqualTo(Fulfilment.PICKUP);
        assertThat(wish.note()).isEqualTo("곧 가요\n고마워요");
        assertThat(wish.payment()).isEqualTo(new PaymentRequest("card", "tok-ok"));
    }

    @Test
    void what_may_be_left_out_may_also_be_null() {
        var wish =
                OrderWish.read(
                        """
                        {"lines": [{"product": "a", "options": null, "quantity": 1, "note": null}],
                         "fulfilment": "DELIVERY", "note": null, "payment": null}
                        """
                                .getBytes(UTF_8));
        assertThat(wish.payment()).isNull();
        assertThat(wish.note()).isEmpty();
        assertThat(wish.lines()).containsExactly(new LineRequest("a", List.of(), 1, ""));
    }

    @Test
    void a_delivery_is_read_with_where_to_for_whom_and_when() {
        var wish =
                OrderWish.read(
                        """
                        {"lines": [{"product": "roses", "quantity": 1}], "fulfilment": "DELIVERY",
                         "address": {"district": "seongsu-1", "line": "왕십리로 1", "detail": "3층"},
                         "recipient": {"name": "이도윤", "phone": "010-1111-2222"},
                         "cardText": "생일 축하해요", "wantedAt": "2026-05-01T12:30:00+09:00"}
                        """
                                .getBytes(UTF_8));
        assertThat(wish.address()).isEqualTo(new Address("seongsu-1", "왕십리로 1", "3층"));
        assertThat(wish.recipient()).isEqualTo(new Recipient("이도윤", "010-1111-2222"));
        assertThat(wish.cardText()).isEqualTo("생일 축하해요");
        assertThat(wish.wantedAt()).isEqualTo(Instant.parse("2026-05-01T03:30:00Z"));
    }

    @Test
    void a_review_has_stars_and_may_have_a_text() {
        var order = new OrderId("cafe-aaaaaa");
        var customer = new CustomerId("customer1");
        var review = Requests.review("{\"stars\": 5}".getBytes(UTF_8), order, customer);
        assertThat(review.stars()).isEqualTo(5);
        assertThat(review.text().text()).isEmpty();
        var none =
                Rejected.by(
                        () ->
                                Requests.review(
                                        "{\"stars\": \"5\"}".getBytes(UTF_8), order, customer));
        assertThat(none.at()).isEqualTo("/stars");
    }

    static List<Arguments> badOrders() {
        return List.of(
                bad("", 422, "/"),
                bad("   ", 422, "/"),
                bad("null", 422, "/"),
                bad("[]", 422, "/"),
                bad("\"text\"", 422, "/"),
                bad("{", 400, "line 1, column"),
                bad("{}x", 400, "line 1, column"),
                bad("{} {}", 400, "line 1, column"),
                bad("{'lines': []}", 400, "line 1, column"),
                bad("{\"a\": 01}", 400, "line 1, column"),
                bad("{\"a\": NaN}", 400, "line 1, column"),
                bad("{\n\"note\": \"a\",\n\"note\": \"b\"}", 400, "line 3"),
                bad("[".repeat(10_000), 400, "line 1, column"),
                bad("{\"a\":".repeat(10_000), 400, "line 1, column"),
                bad("{\"a\": " + "9".repeat(10_000) + "}", 400, "line 1, column"),
                bad("{\"a\": \"" + "x".repeat(20_000) + "\"}", 400, "line 1, column"),
                bad("{\"" + "x".repeat(200) + "\": 1}", 400, "line 1, column"),
                bad("{}", 422, "/lines"),
                bad("{\"lines\": null}", 422, "/lines"),
                bad("{\"lines\": {}}", 422, "/lines"),
                bad("{\"lines\": [7]}", 422, "/lines/0"),
                bad("{\"lines\": [null]}", 422, "/lines/0"),
                line("{}", "/lines/0/product"),
                line("{\"product\": 1}", "/lines/0/product"),
                line("{\"product\": \"\"}", "/lines/0/product"),
                line("{\"product\": \" \"}", "/lines/0/product"),
                line("{\"product\": \"" + "x".repeat(101) + "\"}", "/lines/0/product"),
                line("{\"product\": \"a\", \"options\": \"b\"}", "/lines/0/options"),
                line("{\"product\": \"a\", \"options\": [\"b\", 1]}", "/lines/0/options/1"),
                line("{\"product\": \"a\"}", "/lines/0/quantity"),
                quantity("\"1\""),
                quantity("1.0"),
                quantity("1e0"),
                quantity("1e999999999"),
                quantity("true"),
                quantity("[1]"),
                quantity("2147483648"),
                quantity("-99999999999999999999"),
                line("{\"product\": \"a\", \"quantity\": 1, \"note\": 5}", "/lines/0/note"),
                line("{\"product\": \"a\", \"quantity\": 1, \"prize\": 5}", "/lines/0/prize"),
                rest("\"fulfilment\": \"pickup\"", "/fulfilment"),
                rest("\"fulfilment\": 0", "/fulfilment"),
                rest("\"note\": \"\"", "/fulfilment"),
                rest("\"fulfilment\": \"PICKUP\", \"note\": [\"a\"]", "/note"),
                rest("\"fulfilment\": \"PICKUP\", \"note\": \"\\u0000\"", "/note"),
                rest("\"fulfilment\": \"PICKUP\", \"note\": \"\\ud800\"", "/note"),
                rest("\"fulfilment\": \"PICKUP\", \"wanted\": 1", "/wanted"),
                rest("\"fulfilment\": \"DELIVERY\", \"address\": \"here\"", "/address"),
                rest("\"fulfilment\": \"DELIVERY\", \"address\": {}", "/address/district"),
                rest(
                        "\"fulfilment\": \"DELIVERY\","
                                + " \"address\": {\"district\": \"a\", \"line\": \" \"}",
                        "/address/line"),
                rest(
                        "\"fulfilment\": \"PICKUP\","
                                + " \"recipient\": {\"name\": \"A\", \"phone\": \"call me\"}",
                        "/recipient/phone"),
                rest("\"fulfilment\": \"PICKUP\", \"cardText\": {}", "/cardText"),
                rest("\"fulfilment\": \"PICKUP\", \"wantedAt\": \"noon\"", "/wantedAt"),
                rest("\"fulfilment\": \"PICKUP\", \"wantedAt\": 1777615200", "/wantedAt"),
                rest(
                        "\"fulfilment\": \"PICKUP\", \"wantedAt\": \"2026-05-01T12:30:00\"",
                        "/wantedAt"),
                rest("\"fulfilment\": \"PICKUP\", \"payment\": \"card\"", "/payment"),
                rest("\"fulfilment\": \"PICKUP\", \"payment\": {}", "/payment/method"),
                rest(
                        "\"fulfilment\": \"PICKUP\", \"payment\": {\"method\": \"card\"}",
                        "/payment/token"),
                rest(
                        "\"fulfilment\": \"PICKUP\", \"payment\":"
                                + " {\"method\": \"card\", \"token\": \"t\", \"amount\": 1}",
                        "/payment/amount"));
    }

    private static Arguments bad(String body, int status, String at) {
        return Arguments.of(body, status, at);
    }

    private static Arguments line(String line, String at) {
        return bad("{\"lines\": [" + line + "], \"fulfilment\": \"PICKUP\"}", 422, at);
    }

    private static Arguments quantity(String quantity) {
        return line("{\"product\": \"a\", \"quantity\": " + quantity + "}", "/lines/0/quantity");
    }

    private static Arguments rest(String rest, String at) {
        return bad("{\"lines\": [], " + rest + "}", 422, at);
    }

    @ParameterizedTest
    @MethodSource("badOrders")
    void what_is_no_order_is_refused_with_its_place(String body, int status, String at) {
        Problem problem = Rejected.by(() -> OrderWish.read(body.getBytes(UTF_8)));
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.at()).startsWith(at);
        assertThat(problem.code()).isEqualTo(status == 400 ? "malformed-json" : "malformed");
        assertThat(problem.detail()).isNotBlank().doesNotContain("com.fasterxml");
    }

    @Test
    void a_body_that_is_not_UTF_8_is_refused() {
        assertThat(Rejected.by(() -> OrderWish.read(GOOD.getBytes(UTF_16))).status())
                .isEqualTo(400);
        byte[] broken = GOOD.getBytes(UTF_8);
        broken[20] = (byte) 0xff;
        assertThat(Rejected.by(() -> OrderWish.read(broken)).code()).isEqualTo("malformed-json");
    }

    @Test
    void a_registration_needs_a_name_a_phone_a_channel_and_an_area() {
        var id = new CustomerId("customer1");
        var good =
                Requests.registration(
                        "{\"name\":\"김서연\",\"phone\":\"010-1234-5678\",\"channel\":\"KAKAO\",\"area\":\"demo\"}"
                                .getBytes(UTF_8),
                        id);
        assertThat(good.channel()).isEqualTo(Channel.KAKAO);
        var phone =
                Rejected.by(
                        () ->
                                Requests.registration(
                                        "{\"name\":\"A\",\"phone\":\"call me\",\"channel\":\"NONE\",\"area\":\"demo\"}"
                                                .getBytes(UTF_8),
                                        id));
        assertThat(phone.at()).isEqualTo("/phone");
        var empty = Rejected.by(() -> Requests.registration("{}".getBytes(UTF_8), id));
        assertThat(empty.at()).isEqualTo("/name");
    }

    @Test
    void a_reason_may_be_left_out_but_not_be_a_novel() {
        assertThat(Requests.reason("{}".getBytes(UTF_8))).isEmpty();
        String novel = "{\"reason\":\"" + "x".repeat(301) + "\"}";
        assertThat(Rejected.by(() -> Requests.reason(novel.getBytes(UTF_8))).at())
                .isEqualTo("/reason");
    }
}
