package soban.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;

import soban.domain.message.MessageOutcome;
import soban.domain.order.GatewayAnswer;
import soban.domain.rider.RiderNews;

/// How our records are written and read. Reading is strict about what it knows (types, missing and
/// doubled fields, depth, size) and lenient about what it does not (unknown fields), so that an
/// older version can read a newer one.
public final class Json {
    private static final int LONGEST_PLACE = 200;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(32)
                                                    .maxStringLength(100_000)
                                                    .maxNumberLength(40)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .addModule(new PlainValues())
                    .addMixIn(GatewayAnswer.class, Kinds.OfGatewayAnswer.class)
                    .addMixIn(MessageOutcome.class, Kinds.OfMessageOutcome.class)
                    .addMixIn(RiderNews.class, Kinds.OfRiderNews.class)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .withCoercionConfig(
                            LogicalType.Textual,
                            text ->
                                    text.setCoercion(
                                                    CoercionInputShape.Integer, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Float, CoercionAction.Fail)
                                            .setCoercion(
                                                    CoercionInputShape.Boolean,
                                                    CoercionAction.Fail))
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                    .build();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "a record that can't be written: " + value.getClass(), impossible);
        }
    }

    public static <T> T read(String json, Class<T> type) throws Unreadable {
        T value;
        try {
            value = MAPPER.readValue(json, type);
        } catch (JsonProcessingException problem) {
            throw new Unreadable(place(type, problem) + ": " + what(problem));
        }
        if (value == null) {
            throw new Unreadable(type.getSimpleName() + ": null");
        }
        Complete.check(value);
        return value;
    }

    /// What is wrong, without the value itself: this goes into logs, and the value may be
    /// somebody's phone number.
    private static String what(JsonProcessingException problem) {
        return problem instanceof MismatchedInputException wrong && wrong.getTargetType() != null
                ? "not a proper " + wrong.getTargetType().getSimpleName()
                : "not proper JSON";
    }

    /// Where in the record the trouble is: `PlaceOrder.lines[0].quantity`.
    private static String place(Class<?> type, JsonProcessingException problem) {
        var place = new StringBuilder(type.getSimpleName());
        if (problem instanceof JsonMappingException mapping) {
            for (var step : mapping.getPath()) {
                String name = step.getFieldName();
                place.append(name == null ? "[" + step.getIndex() + "]" : "." + name);
            }
        }
        return place.length() > LONGEST_PLACE
                ? place.substring(0, LONGEST_PLACE)
                : place.toString();
    }
}
