package soban.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.core.RunningCore;
import soban.testing.Await;
import soban.wire.Topics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Taking shops and riders in, on a core that runs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrolTest {
    private Path folder;
    private RunningCore core;
    private Operator operator;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        core = RunningCore.start(folder);
        operator = new Operator(core.installation().bootstrapServers());
    }

    @AfterAll
    void stop() throws Exception {
        core.close();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static final String BAKERY =
            """
            {"id": "bakery", "name": "망원 빵집", "preset": "cafe", "area": "mangwon",
             "districts": [{"id": "mangwon-1", "name": "망원1동", "latitude": 37.5560, "longitude": 126.9018}],
             "position": {"latitude": 37.5563, "longitude": 126.9030},
             "hours": "mo-su 07:00-21:00", "sellerPhone": "02-123-4567", "deliveryFee": 2500,
             "menu": [{"id": "bread", "name": "식빵", "price": 6000, "minutes": 1, "station": "oven",
                       "options": [{"id": "cut", "name": "썰기", "required": true,
                                    "choices": [{"id": "thick", "name": "두껍게"},
                                                {"id": "thin", "name": "얇게", "difference": 500}]}]}]}
            """;

    @Test
    void a_shop_is_taken_in_from_a_file_and_its_desks_come_by_their_codes() throws Exception {
        String file = file("bakery.json", BAKERY);
        var said = operator.types("enrol-shop", "--file", file);
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .startsWith("bakery is enrolled: 망원 빵집 (cafe, KRW), 1 products, area mangwon.");
        assertThat(said.row("owner").getLast()).startsWith("shop:bakery/owner/");
        String code = said.row("kitchen").getLast();
        Await.until(
                "its menu is there",
                RunningCore.PATIENCE,
                () -> core.get("/shops/bakery/menu", "").contains("얇게"));
        assertThat(core.post("/enrolments", "", "{\"code\":\"%s\"}".formatted(code)))
                .contains("\"shop\":\"bakery\"", "\"role\":\"KITCHEN\"");

        var again = operator.types("enrol-shop", "--file", file);
        assertThat(again.exit()).isZero();
        assertThat(again.out())
                .startsWith("bakery is enrolled already, as 망원 빵집; nothing was changed.");
        assertThat(again.row("kitchen").getLast()).isNotEqualTo(code);
        assertThat(operator.types("replay", "--shop", "bakery").out())
                .containsOnlyOnce("soban.shop.enrolled")
                .contains("\"fee\":2500", "02-123-4567", "\"from\":\"07:00");
    }

    @Test
    void a_shop_is_taken_in_by_options_and_a_table_in_an_area_that_is_known() throws Exception {
        String menu = file("roses.csv", "id,name,price,stock\nroses,장미,45000,8\n");
        var said =
                operator.types(
                        "enrol-shop",
                        "--id=roses",
                        "--name=장미집",
                        "--preset=flowers-online",
                        "--area=demo",
                        "--position=37.54,127.05",
                        "--menu=" + menu);
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("roses is enrolled").doesNotContain("kitchen");
        assertThat(operator.types("shops").row("roses"))
                .containsExactly("roses", "장미집", "flowers-online", "demo", "KRW", "1", "0");
    }

    @Test
    void options_count_more_than_the_file() throws Exception {
        String file = file("second.json", BAKERY);
        var said = operator.types("enrol-shop", "--file", file, "--id", "second", "--name", "둘째");
        assertThat(said.out()).startsWith("second is enrolled: 둘째");
    }

    @Test
    void a_shop_that_is_there_can_not_become_another() {
        var said =
                operator.types(
                        "enrol-shop",
                        "--id=cafe",
                        "--name=x",
                        "--preset=florist",
                        "--area=demo",
                        "--position=37.5,127.0",
                        "--menu=" + unchecked("empty.json", "[]"));
        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err()).isEqualTo("Refused: the shop is enrolled otherwise, as CAFE.");
    }

    private String unchecked(String name, String content) {
        try {
            return file(name, content);
        } catch (IOException problem) {
            throw new AssertionError(problem);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--preset=bar | 2 | `bar` is no preset; name one of cafe, restaurant, mealkit,"
                        + " flowers-online, florist.",
                "--id=Cafe! | 2 | `Cafe!` is no shop id",
                "--area=nowhere | 2 | No shop is enrolled in the area nowhere yet: name its"
                        + " districts too",
                "--position=here | 2 | `here` is no position",
                "--hours=late | 2 | `late` are no hours",
                "--zone=Asia/Soul | 2 | `Asia/Soul` is no time zone",
                "--currency=won | 3 | Refused: this can't be: currency won.",
                "--delivery-fee=-1 | 3 | Refused: this can't be: fee.",
                "--position=99,127 | 3 | Refused: this can't be: position.",
                "--menu=FILE [{\"id\":\"tea\",\"name\":\"Tea\",\"price\":-5}] | 3 | Refused: a"
                        + " product can't be like this: tea: price.",
                "--menu=FILE [{\"id\":\"tea\",\"name\":\"Tea\"}] | 2 | Product 1 has no `price`.",
                "--menu=FILE [{\"id\":\"tea\",\"prise\":4}] | 2 | `[0].prise` means nothing there",
                "--menu=FILE [{\"id\":\"tea\",\"price\":\"4\"}] | 2 | `[0].price` can't be like"
                        + " this",
                "--menu=FILE [ | 2 | is no JSON",
                "--districts=FILE [{\"id\":\"a\",\"name\":\"A\",\"latitude\":1}] | 2 | A district"
                        + " has no `longitude`.",
                "--menu=/no/such/file.json | 2 | /no/such/file.json can't be read"
            })
    void a_mistake_is_one_sentence_and_changes_nothing(String option, int exit, String sentence)
            throws Exception {
        String mistake = option;
        if (option.contains("FILE ")) {
            mistake =
                    option.substring(0, option.indexOf("FILE"))
                            + file("wrong.json", option.substring(option.indexOf(' ')));
        }
        var words =
                new ArrayList<>(
                        List.of(
                                "--id=mistake",
                                "--name=Mistake",
                                "--preset=cafe",
                                "--area=demo",
                                "--position=37.5,127.0",
                                "--menu=" + file("right.json", "[]")));
        String name = mistake.substring(0, mistake.indexOf('=') + 1);
        words.removeIf(word -> word.startsWith(name));
        words.add(mistake);
        words.addFirst("enrol-shop");
        var topics = core.installation().admin().listTopics().names().get();
        var said = operator.types(words.toArray(String[]::new));
        assertThat(said.err()).contains(sentence).doesNotContain("\n").doesNotContain("Exception");
        assertThat(said.exit()).isEqualTo(exit);
        assertThat(said.out()).isEmpty();
        assertThat(core.installation().admin().listTopics().names().get()).isEqualTo(topics);
    }

    @Test
    void a_rider_is_taken_in_once_and_only_where_shops_are() {
        var said = operator.types("enrol-rider", "--id=jiho", "--name=최지호", "--area=demo");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("jiho is enrolled: 최지호, area demo.");
        assertThat(said.row("rider").getLast()).startsWith("rider:jiho/rider/");
        assertThat(operator.types("enrol-rider", "--id=jiho", "--name=최지호", "--area=demo").out())
                .startsWith("jiho is enrolled already");
        assertThat(operator.types("riders").row("jiho")).contains("최지호", "off");

        var otherwise = operator.types("enrol-rider", "--id=jiho", "--name=다른", "--area=demo");
        assertThat(otherwise.exit()).isEqualTo(3);
        assertThat(otherwise.err()).contains("enrolled otherwise");
        var nowhere = operator.types("enrol-rider", "--id=new", "--name=x", "--area=moon");
        assertThat(nowhere.exit()).isEqualTo(3);
        assertThat(nowhere.err()).startsWith("No shop stands in the area moon.");
    }

    @Test
    void a_cards_number_is_no_name_and_is_written_nowhere() {
        String card = "4111 1111 1111 1111";
        var rider = operator.types("enrol-rider", "--id=card", "--name=" + card, "--area=demo");
        var menu = unchecked("cards.csv", "id,name,price\nlatte," + card + ",4500\n");
        var shop =
                operator.types(
                        "enrol-shop",
                        "--id=cards",
                        "--name=카드",
                        "--preset=cafe",
                        "--area=demo",
                        "--position=37.54,127.05",
                        "--menu=" + menu);
        for (var said : List.of(rider, shop)) {
            assertThat(said.exit()).isEqualTo(3);
            assertThat(said.err())
                    .isEqualTo(
                            "Refused: a payment card's number is never kept, so take it out:"
                                    + " name.");
        }
        assertThat(core.installation().read(Topics.COMMANDS))
                .extracting(record -> new String(record.value(), StandardCharsets.UTF_8))
                .isNotEmpty()
                .noneMatch(body -> body.contains(card));
    }

    @Test
    void another_code_is_for_one_desk_that_is_there() {
        assertThat(operator.types("code", "--shop=cafe", "--role=owner").row("owner").getLast())
                .startsWith("shop:cafe/owner/");
        assertThat(operator.types("code", "--rider=rider-1").row("rider").getLast())
                .startsWith("rider:rider-1/rider/");
        assertThat(operator.types("code", "--shop=cafe").err())
                .isEqualTo("Name the desk with --role owner or --role kitchen.");
        assertThat(operator.types("code", "--shop=cafee", "--role=owner").err())
                .isEqualTo("There is no shop cafee. `soban admin shops` lists all.");
        assertThat(operator.types("code").err())
                .isEqualTo("Name one of the two: --shop or --rider.");
    }
}
