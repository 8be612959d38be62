package soban.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

import org.jspecify.annotations.Nullable;

import soban.domain.person.Personal;

import java.io.IOException;

/// How what belongs to a person stands on the wire: open as its text, sealed as an object of `key`,
/// `box` and `length`, forgotten as an object that says so.
final class PersonalValue {
    /// What can't be read stands in this form.
    record Closed(
            @Nullable String key,
            @Nullable String box,
            @Nullable Integer length,
            @Nullable Boolean forgotten) {}

    private PersonalValue() {}

    static final class Writer extends JsonSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            switch (value) {
                case Personal.Open(var text) -> out.writeString(text);
                case Personal.Sealed(var key, var box, var length) ->
                        provider.defaultSerializeValue(new Closed(key, box, length, null), out);
                case Personal.Forgotten _ ->
                        provider.defaultSerializeValue(new Closed(null, null, null, true), out);
            }
        }
    }

    static final class Reader extends JsonDeserializer<Personal> {
        @Override
        public Personal deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return switch (in.currentToken()) {
                case VALUE_STRING -> Personal.of(in.getText());
                case START_OBJECT -> closed(context.readValue(in, Closed.class), context);
                default ->
                        throw context.wrongTokenException(
                                in, Personal.class, JsonToken.VALUE_STRING, "a text is expected");
            };
        }

        private static Personal closed(Closed read, DeserializationContext context)
                throws IOException {
            if (Boolean.TRUE.equals(read.forgotten())) {
                return Personal.Forgotten.IT;
            }
            String key = read.key();
            String box = read.box();
            Integer length = read.length();
            if (key == null || box == null || length == null || length < 0) {
                throw context.weirdStringException("", Personal.class, "neither sealed nor open");
            }
            return new Personal.Sealed(key, box, length);
        }
    }
}
