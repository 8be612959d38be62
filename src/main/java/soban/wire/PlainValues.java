package soban.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.person.Personal;
import soban.domain.shop.ShopId;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.Function;

/// Values that stand on the wire as one plain text or number instead of an object: ids, times,
/// money.
final class PlainValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    PlainValues() {
        super("soban-values");
        text(OrderId.class, OrderId::new);
        text(ShopId.class, ShopId::new);
        text(CustomerId.class, CustomerId::new);
        text(RiderId.class, RiderId::new);
        text(Instant.class, Times::parse);
        text(Duration.class, Duration::parse);
        text(LocalTime.class, LocalTime::parse);
        addSerializer(Personal.class, new PersonalValue.Writer());
        addDeserializer(Personal.class, new PersonalValue.Reader());
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new TextWriter<>());
        addDeserializer(type, new TextReader<>(type, parse));
    }

    private static final class TextWriter<T> extends JsonSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class TextReader<T> extends JsonDeserializer<T> {
        private final Class<T> type;
        private final Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw context.wrongTokenException(
                        in, type, JsonToken.VALUE_STRING, "a text is expected");
            }
            String text = in.getText();
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException problem) {
                throw context.weirdStringException(text, type, "not valid");
            }
        }
    }

    private static final class MoneyWriter extends JsonSerializer<Money> {
        @Override
        public void serialize(Money value, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeNumber(value.amount());
        }
    }

    private static final class MoneyReader extends JsonDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw context.wrongTokenException(
                        in, Money.class, JsonToken.VALUE_NUMBER_INT, "a whole number is expected");
            }
            return new Money(in.getLongValue());
        }
    }
}
