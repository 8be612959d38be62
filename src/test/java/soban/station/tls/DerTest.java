package soban.station.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;

/// Against bytes as the standard (X.690) and OpenSSL spell them.
class DerTest {

    private static void assertBytes(byte[] der, String hex) {
        assertThat(HexFormat.of().formatHex(der)).isEqualTo(hex);
    }

    @Test
    void a_length_grows_by_bytes_when_it_must() {
        assertThat(Der.octets(new byte[127])).startsWith(0x04, 0x7f).hasSize(129);
        assertThat(Der.octets(new byte[128])).startsWith(0x04, 0x81, 0x80).hasSize(131);
        assertThat(Der.octets(new byte[256])).startsWith(0x04, 0x82, 0x01, 0x00).hasSize(260);
        assertThat(Der.octets(new byte[65536])).startsWith(0x04, 0x83, 0x01, 0x00, 0x00);
    }

    @Test
    void a_positive_integer_does_not_begin_like_a_negative_one() {
        assertBytes(Der.integer(BigInteger.ZERO), "020100");
        assertBytes(Der.integer(BigInteger.valueOf(127)), "02017f");
        assertBytes(Der.integer(BigInteger.valueOf(128)), "02020080");
    }

    @Test
    void an_object_id_has_seven_bits_to_a_byte() {
        assertBytes(Der.objectId("1.2.840.10045.4.3.2"), "06082a8648ce3d040302");
        assertBytes(Der.objectId("2.5.29.17"), "0603551d11");
        assertBytes(Der.objectId("1.3.6.1.5.5.7.3.1"), "06082b06010505070301");
        assertBytes(Der.objectId("1.2.0.127.128.16384"), "06082a007f8100818000");
    }

    @Test
    void a_year_has_two_digits_until_2049_and_four_from_2050() {
        assertBytes(
                Der.time(Instant.parse("2049-12-31T23:59:59.999Z")),
                "170d3439313233313233353935395a");
        assertBytes(
                Der.time(Instant.parse("2050-01-01T00:00:00Z")),
                "180f32303530303130313030303030305a");
    }

    @Test
    void bits_say_how_many_of_the_last_byte_are_not_meant() {
        assertBytes(Der.bits(new byte[] {(byte) 0xa5}), "030200a5");
        assertBytes(Der.oneBit(0), "03020780");
        assertBytes(Der.oneBit(5), "03020204");
    }

    @Test
    void tags_of_a_context_go_around_a_value_or_stand_for_its_own() {
        assertBytes(Der.around(0, Der.integer(BigInteger.TWO)), "a003020102");
        assertBytes(Der.insteadOfTag(2, new byte[] {'a'}), "820161");
        assertBytes(Der.sequence(Der.yes(), Der.sequence()), "30050101ff3000");
    }
}
