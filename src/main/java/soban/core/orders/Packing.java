package soban.core.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Texts that are much alike, such as orders, in a fifth of their size. They are unpacked by the
/// same process that packed them.
final class Packing {
    /// What such texts consist of. It makes them small, and nothing depends on it but that.
    private static final byte[] USUAL =
            """
            {"id":"","content":{"customer":"","contact":{"name":{"key":"customer:/","box":"","length":3},\
            "phone":{"key":"customer:/","box":"","length":13},"channel":"KAKAO","grade":"NEW"},"number":1,\
            "fulfilment":"DELIVERY","address":{"district":"","line":{"key":"customer:/","box":"","length":6},\
            "detail":{"key":"customer:/","box":"","length":3}},"cardText":"","lines":[{"product":"","name":"",\
            "options":[],"station":"","quantity":1,"note":""}],"note":"","placedAt":"2026-01-01T00:00:00.000Z",\
            "bill":{"lines":[5000],"delivery":3000,"total":8000}},"progress":{"status":"COMPLETED",\
            "since":"2026-01-01T00:00:00.000Z","received":true,"promisedAt":"2026-01-01T00:00:00.000Z",\
            "listed":false,"stations":[]},"payments":{"payUntil":"2026-01-01T00:00:00.000Z","attempts":\
            [{"id":".1","amount":8000,"request":{"method":"card","token":""},"state":"PAID","reference":"",\
            "tries":0,"raised":false}],"refunds":[]},"stock":{"state":"NONE","units":[]},"cancellation":\
            {"status":"NONE","reason":"","awaited":[],"sellerAwaited":false},"delivery":{"status":"NONE",\
            "carrier":"RIDERS","raised":false},"seen":[{"device":"","role":"KITCHEN","rangAt":\
            "2026-01-01T00:00:00.000Z","silencedBy":""}],"messages":[{"id":".m1","kind":"ORDER_PAID",\
            "channel":"KAKAO","detail":"","state":"SENT","tries":0},{"id":".m2","kind":"ORDER_ACCEPTED",\
            "channel":"KAKAO","detail":"","state":"SENT","tries":0},{"id":".m3","kind":"PREPARATION_STARTED",\
            "channel":"KAKAO","detail":"","state":"SENT","tries":0},{"id":".m4","kind":"ORDER_READY"\
            """
                    .getBytes(UTF_8);

    private static final int CHUNK = 4096;

    private Packing() {}

    static byte[] packed(String text) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setDictionary(USUAL);
            deflater.setInput(text.getBytes(UTF_8));
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        }
    }

    static String unpacked(byte[] packed) {
        try (var inflater = new Inflater(true)) {
            inflater.setDictionary(USUAL);
            inflater.setInput(packed);
            var text = new ByteArrayOutputStream();
            var chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                text.write(chunk, 0, inflater.inflate(chunk));
            }
            return text.toString(UTF_8);
        } catch (DataFormatException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
