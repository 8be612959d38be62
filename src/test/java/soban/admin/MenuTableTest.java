package soban.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.domain.money.Money;
import soban.domain.shop.Product;
import soban.domain.shop.Stock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class MenuTableTest {
    @TempDir private Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("menu.csv"), content);
    }

    @Test
    void a_menu_is_read_as_a_spreadsheet_saves_it() throws IOException {
        var lines =
                MenuTable.read(
                        file(
                                """
                                \ufeffid,name,price,stock,minutes,station\r
                                tulips,"튤립, ""붉은"" 한 다발",32000,12,15,flowers\r
                                \r
                                card,카드, 1500 ,,,\r
                                """));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().product(1))
                .isEqualTo(
                        new Product(
                                "tulips",
                                "튤립, \"붉은\" 한 다발",
                                "",
                                new Money(32_000),
                                15,
                                "flowers",
                                false,
                                new Stock(12, 0),
                                List.of()));
        assertThat(lines.getLast().product(2).stock()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^|holds nothing",
                "id,name|line 1: there is no column `price`",
                "id,name,prise|line 1: the column `prise` means nothing",
                "id,name,price;tea,Tea|line 2: so many values for so many columns: 2/3",
                "id,name,price;tea,Tea,4.5|line 2: `price` is `4.5`, which is no whole number",
                "id,name,price;;tea,,4|line 3: there is no `name`",
                "id,name,price;a,A,1;b,B,-1|line 3: `price` can't be `-1`",
                "id,name,price;a,A,1;a,B,1|line 3: `a` stands there twice",
                "id,name,price;Tea,A,1|line 2: `Tea` is no id",
                "id,name,price,minutes;tea,Tea,1,1441|line 2: `minutes` can't be `1441`",
                "id,name,price;tea,\"Tea,4|line 2: a quotation mark is opened and never closed"
            })
    void what_is_no_menu_is_refused_with_its_place(String content, String why) throws IOException {
        var file = file(content.replace(';', '\n'));
        assertThatThrownBy(() -> MenuTable.read(file))
                .isInstanceOf(AdminRefusal.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }
}
