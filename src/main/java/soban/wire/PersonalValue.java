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
    private static final String KEY = "key";
    private static final String BOX = "box";
    private static final String LENGTH = "length";
    private static final String FORGOTTEN = "forgotten";

    private PersonalValue() {}

    static final class Writer extends JsonSerializer<Personal> {
        @Override
        public void serialize(Personal value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            switch (value) {
                case Personal.Open(var text) -> out.writeString(text);
                case Personal.Sealed(var key, var box, var length) -> {
                    out.writeStartObject();
                    out.writeStringField(KEY, key);
                    out.writeStringField(BOX, box);
                    out.writeNumberField(LENGTH, length);
                    out.writeEndObject();
                }
                case Personal.Forgotten _ -> {
                    out.writeStartObject();
                    out.writeBooleanField(FORGOTTEN, true);
                    out.writeEndObject();
                }
            }
        }
    }

    static final class Reader extends JsonDeserializer<Personal> {
        @Override
        public Personal deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            return switch (in.currentToken()) {
                case VALUE_STRING -> Personal.of(in.getText());
                case START_OBJECT -> object(in, context);
                default ->
                        throw context.wrongTokenException(
                                in, Personal.class, JsonToken.VALUE_STRING, "a text is expected");
            };
        }

        private static Personal object(JsonParser in, DeserializationContext context)
                throws IOException {
            @Nullable String key = null;
            @Nullable String box = null;
            int length = 0;
            boolean forgotten = false;
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (KEY.equals(name)) {
                    key = in.getValueAsString();
                } else if (BOX.equals(name)) {
                    box = in.getValueAsString();
                } else if (LENGTH.equals(name)) {
                    length = in.getIntValue();
                } else if (FORGOTTEN.equals(name)) {
                    forgotten = value == JsonToken.VALUE_TRUE;
                } else {
                    in.skipChildren();
                }
            }
            if (forgotten) {
                return Personal.Forgotten.IT;
            }
            if (key == null || box == null) {
                throw context.weirdStringException("", Personal.class, "neither sealed nor open");
            }
            return new Personal.Sealed(key, box, length);
        }
    }
}
