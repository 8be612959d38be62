package soban.core.messages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How messages read in one language. The texts are written as AlimTalk's templates are, so that
/// each can be registered there as it stands.
public final class Wording {
    private static final Pattern PLACEHOLDER = Pattern.compile("#\\{([a-z]+)}");

    private final Language language;
    private final ResourceBundle bundle;

    public Wording(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        "soban.core.messages.wording",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// The message as its reader sees it.
    public String text(Parcel parcel) {
        return filled(parcel.kind().name(), name -> value(name, parcel));
    }

    /// What is to be put into the template that was registered, by the placeholder that it stands
    /// for.
    Map<String, String> variables(Parcel parcel) {
        var variables = new LinkedHashMap<String, String>();
        PLACEHOLDER
                .matcher(word(parcel.kind().name()))
                .results()
                .forEach(found -> variables.put(found.group(), value(found.group(1), parcel)));
        return variables;
    }

    private String value(String name, Parcel parcel) {
        return switch (name) {
            case "shop" -> oneLine(parcel.regarding().shop());
            case "name" -> oneLine(parcel.name());
            case "order" -> order(parcel);
            case "detail" -> detail(parcel);
            default -> throw new IllegalStateException("no such placeholder: " + name);
        };
    }

    /// A message that may have come before says so beside the number.
    private String order(Parcel parcel) {
        String number = "#" + parcel.regarding().number();
        return parcel.repeated() ? number + " " + word("repeated") : number;
    }

    private String detail(Parcel parcel) {
        return switch (parcel.kind()) {
            case ORDER_PAID,
                    REFUNDED,
                    REFUND_FAILED,
                    SELLER_REFUND_FAILED,
                    SELLER_PAYMENT_UNKNOWN ->
                    money(parcel);
            case PAY_LATER, ORDER_ACCEPTED, PROMISE_LENGTHENED -> time(parcel);
            case RIDER_FOUND, SIGN_IN_CODE -> oneLine(parcel.detail());
            case DELIVERY_FAILED,
                    CANCEL_REFUSED,
                    ORDER_CANCELLED,
                    ORDER_REJECTED,
                    SELLER_CANCEL_REQUESTED ->
                    words(parcel.detail());
            case PAYMENT_DECLINED,
                    ORDER_EXPIRED,
                    PREPARATION_STARTED,
                    ORDER_READY,
                    STEP_UNDONE,
                    HANDED_OVER,
                    ON_THE_WAY,
                    DELIVERED,
                    ORDER_COMPLETED,
                    REVIEW_REQUESTED,
                    CANCEL_ON_HOLD,
                    CANCEL_STILL_ON_HOLD,
                    SELLER_ORDER_UNANSWERED,
                    SELLER_CANCEL_ON_HOLD,
                    SELLER_DELIVERY_STUCK ->
                    throw new IllegalStateException(parcel.kind() + " has no detail");
        };
    }

    private String money(Parcel parcel) {
        String currency = parcel.regarding().currency();
        String key = bundle.containsKey("money." + currency) ? "money." + currency : "money";
        var amount = new Amount(Long.parseLong(parcel.detail()), currency);
        return filled(
                key, name -> name.equals("amount") ? amount.written(language.locale()) : currency);
    }

    private String time(Parcel parcel) {
        return DateTimeFormatter.ofPattern(word("time"), language.locale())
                .withZone(ZoneId.of(parcel.regarding().zone()))
                .format(Instant.parse(parcel.detail()));
    }

    /// Reasons that the core gives are translated; what a person wrote stays as it is.
    private String words(String given) {
        String line = oneLine(given);
        String key = "reason." + (line.isEmpty() ? "none" : line);
        return bundle.containsKey(key) ? word(key) : line;
    }

    private static String oneLine(String given) {
        return given.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    /// In one pass: what is put in is never looked through for placeholders.
    private String filled(String key, UnaryOperator<String> values) {
        return PLACEHOLDER
                .matcher(word(key))
                .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    private String word(String key) {
        return bundle.getString(key);
    }
}
