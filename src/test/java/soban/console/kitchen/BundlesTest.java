package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.console.screen.Language;
import soban.console.screen.RefusalWords;
import soban.console.screen.Strings;
import soban.desk.Notice;
import soban.desk.OrderCard;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.message.Recipient;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentStatus;
import soban.domain.order.Refund;
import soban.domain.shop.Fulfilment;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the windows: none missing, none unused, none twice, in each language.
class BundlesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "soban", "console");
    private static final Pattern IN_JAVA = Pattern.compile("\"((?:[a-z]+\\.)[a-z.-]+[a-z]|now)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([a-z.-]+)\"");

    /// Dotted names in sources that are names of other things.
    private static final Set<String> NO_WORDS =
            Set.of("soban.console.strings", "glass.platform", "os.name");

    private static final List<String> LISTS =
            List.of("cancellations", "deliveries", "messages", "reviews");
    private static final List<String> PAGES =
            List.of(
                    "orders",
                    "menu",
                    "cancellations",
                    "deliveries",
                    "messages",
                    "reviews",
                    "today",
                    "counter",
                    "settings");
    private static final List<String> DEEDS =
            List.of(
                    "take-cash",
                    "start",
                    "finish",
                    "hand-over",
                    "start-delivery",
                    "finish-delivery",
                    "offer-again",
                    "deliver-ourselves",
                    "fail-refund",
                    "fail-keep");
    private static final List<String> REASONS =
            List.of(
                    "sold-out",
                    "too-busy",
                    "closing",
                    "too-far",
                    "mistake",
                    "customer-asked",
                    "not-there",
                    "wrong-address",
                    "damaged",
                    "cold",
                    "missing",
                    "wrong",
                    "late",
                    "by-transfer",
                    "in-cash");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(Language.KO)).isEqualTo(keys(Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void no_key_stands_twice(Language language) {
        List<String> lines = lines(language);
        assertThat(lines).doesNotHaveDuplicates();
        assertThat(lines).hasSameSizeAs(keys(language));
    }

    @Test
    void no_key_is_missing() {
        assertThat(keys(Language.EN)).containsAll(used());
    }

    @Test
    void no_key_is_unused() {
        assertThat(keys(Language.EN)).isSubsetOf(used());
    }

    @ParameterizedTest
    @EnumSource
    void every_refusal_has_words_for_every_press(Language language) {
        var strings = new Strings(language);
        for (RefusalCode code : RefusalCode.values()) {
            for (String press : RefusalWords.PRESSES) {
                var notice = new Notice(1, Lunch.NOON, press, "#42", code, "");
                assertThat(RefusalWords.refused(strings, notice))
                        .startsWith("#42 · ")
                        .hasSizeGreaterThan(8);
                assertThat(RefusalWords.why(strings, notice)).hasSizeGreaterThan(10);
            }
        }
    }

    @Test
    void of_a_wrong_clock_it_says_what_it_shows_and_what_is_right() {
        var off = RefusalCode.TIME_OUT_OF_RANGE;
        var notice = new Notice(-1, Lunch.NOON, Notice.CLOCK_OFF, "", off, "13:47 ≠ 12:47");
        assertThat(RefusalWords.why(new Strings(Language.EN), notice))
                .startsWith("It shows 13:47, but it is 12:47.");
        assertThat(RefusalWords.why(new Strings(Language.KO), notice))
                .startsWith("지금은 12:47인데 이 기기에는 13:47으로 나와요.");
    }

    @Test
    void a_press_that_is_not_known_yet_has_words_too() {
        var notice = new Notice(1, Lunch.NOON, "juggle", "#42", RefusalCode.INTERNAL, "E-17");
        var strings = new Strings(Language.EN);
        assertThat(RefusalWords.refused(strings, notice)).isEqualTo("#42 · Not done");
        assertThat(RefusalWords.why(strings, notice)).endsWith("(E-17)");
    }

    /// An ASCII apostrophe would switch off the placeholders behind it.
    @ParameterizedTest
    @EnumSource
    void apostrophes_are_typographic(Language language) throws IOException {
        assertThat(Files.readString(file(language))).doesNotContain("'");
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        find(SOURCES, ".java", IN_JAVA, used);
        find(Path.of("fxml"), ".fxml", IN_FXML, used);
        Arrays.stream(KitchenKey.values()).map(KitchenKey::word).forEach(used::add);
        Arrays.stream(RefusalCode.values())
                .map(code -> "refusal." + code.code())
                .forEach(used::add);
        RefusalWords.PRESSES.forEach(press -> used.add("refused." + press));
        used.add("refused.other");
        Arrays.stream(Step.values()).forEach(step -> used.add("step." + lower(step)));
        Arrays.stream(Fulfilment.values()).forEach(type -> used.add("type." + lower(type)));
        Arrays.stream(OrderStatus.values())
                .filter(Words::canBeReached)
                .forEach(status -> used.add("reached." + lower(status)));
        family(used, "role.", Role.values());
        family(used, "lane.", OrderCard.Column.values());
        used.remove("lane.done");
        family(used, "stands.", OrderStatus.values());
        family(used, "payment.", PaymentStatus.values());
        family(used, "message.", MessageKind.values());
        family(used, "sending.", OrderMessage.State.values());
        family(used, "recipient.", Recipient.values());
        family(used, "channel.", Channel.values());
        family(used, "refund.", Refund.State.values());
        for (String page : PAGES) {
            used.add("page." + page);
        }
        LISTS.forEach(list -> used.add("nothing." + list));
        DEEDS.forEach(deed -> used.add("deed." + deed));
        REASONS.forEach(reason -> used.add("reason." + reason));
        events(OrderEvent.class).forEach(event -> used.add("story." + event));
        used.removeIf(key -> key.endsWith(".properties") || NO_WORDS.contains(key));
        return used;
    }

    private static void family(Set<String> used, String prefix, Enum<?>[] all) {
        Arrays.stream(all).forEach(each -> used.add(prefix + lower(each)));
    }

    /// Every event that an order can tell, by its name.
    private static Stream<String> events(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(BundlesTest::events)
                : Stream.of(
                        type.getSimpleName()
                                .replaceAll("(?<=.)(?=[A-Z])", "-")
                                .toLowerCase(Locale.ROOT));
    }

    private static void find(Path folder, String ending, Pattern pattern, Set<String> used) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(used::add);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(lines(language));
    }

    private static List<String> lines(Language language) {
        try (Stream<String> lines = Files.lines(file(language))) {
            return lines.filter(line -> line.contains("="))
                    .map(line -> line.split(" = ", 2)[0])
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path file(Language language) {
        return Path.of(
                "src",
                "main",
                "resources",
                "soban",
                "console",
                "strings_" + lower(language) + ".properties");
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
