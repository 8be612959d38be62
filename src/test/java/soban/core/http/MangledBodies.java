package soban.core.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Bodies of requests, good ones first, then more and less damaged. The same seed gives the same
/// body.
final class MangledBodies {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    static final List<String> SEEDS =
            List.of(
                    """
                    {"lines":[{"product":"latte","options":["large"],"quantity":2,"note":"얼음 적게"}],
                    "fulfilment":"PICKUP","note":"🧊","payment":{"method":"card","token":"tok-ok"}}\
                    """,
                    """
                    {"name":"김서연","phone":"010-1234-5678","channel":"KAKAO","area":"demo"}\
                    """,
                    """
                    {"method":"card","token":"tok-ok"}\
                    """,
                    """
                    {"reason":"changed my mind"}\
                    """,
                    """
                    {"lines":[{"product":"kit","quantity":1}],"fulfilment":"DELIVERY",
                    "address":{"district":"seongsu-1","line":"왕십리로 1","detail":"3층"},
                    "recipient":{"name":"이도윤","phone":"010-1111-2222"},"cardText":"🌷",
                    "wantedAt":"2026-05-01T12:30:00+09:00"}\
                    """,
                    """
                    {"stars":5,"text":"맛있어요"}\
                    """,
                    """
                    {"phone":"01012345678","code":"123456"}\
                    """,
                    """
                    {"phone":"+82 10-1234-5678"}\
                    """,
                    """
                    {"code":"shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn"}\
                    """);
    private static final List<String> SPICES =
            List.of(
                    "{",
                    "}",
                    "[",
                    "]",
                    ",",
                    ":",
                    "\"",
                    "\\",
                    "\\u",
                    "\\ud83d",
                    "\\u0000",
                    "null",
                    "true",
                    "NaN",
                    "-",
                    "1e400",
                    "1e-400",
                    "0.1",
                    "99999999999999999999999999",
                    "[[[[[[[[[[",
                    "{\"a\":{\"a\":",
                    "\"lines\":",
                    "//",
                    "/*",
                    "\uFEFF",
                    "\u0000",
                    "\uD7FF",
                    "'");

    private MangledBodies() {}

    static String of(int seed) {
        return seed < SEEDS.size() ? SEEDS.get(seed) : new String(bytes(seed), UTF_8);
    }

    static byte[] bytes(int seed) {
        return mangled(new SplittableRandom(seed));
    }

    static boolean isJson(String body) {
        try {
            return JSON.readTree(body) != null && !body.contains("\uFFFD");
        } catch (JsonProcessingException damaged) {
            return false;
        }
    }

    private static byte[] mangled(SplittableRandom random) {
        byte[] body = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(UTF_8);
        for (int times = random.nextInt(1, 6); times > 0; times--) {
            body = mangled(body, random);
        }
        return body;
    }

    private static byte[] mangled(byte[] body, SplittableRandom random) {
        int at = random.nextInt(body.length + 1);
        int to = Math.min(body.length, at + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(body, at);
            case 1 -> spliced(body, at, new byte[0], to);
            case 2 -> spliced(body, at, Arrays.copyOfRange(body, at, to), at);
            case 3 -> spliced(body, at, new byte[] {(byte) random.nextInt()}, to);
            case 4 ->
                    spliced(
                            body,
                            at,
                            SPICES.get(random.nextInt(SPICES.size())).getBytes(UTF_8),
                            to);
            default ->
                    spliced(
                            body,
                            at,
                            SPICES.get(random.nextInt(SPICES.size())).getBytes(UTF_8),
                            at);
        };
    }

    private static byte[] spliced(byte[] body, int at, byte[] middle, int from) {
        var all = new ByteArrayOutputStream();
        all.write(body, 0, at);
        all.writeBytes(middle);
        all.write(body, from, body.length - from);
        return all.toByteArray();
    }
}
