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
                "id,name|has no column `price`",
                "id,name,prise|the column `prise` means nothing",
                "id,name,price;tea,Tea|product 1 has 2 values for 3 columns",
                "id,name,price;tea,Tea,4.5|`price` of product 1 is `4.5`, which is no whole number",
                "id,name,price;tea,\"Tea,4|a quotation mark is open at the end"
            })
    void what_is_no_menu_is_refused_with_its_place(String content, String why) throws IOException {
        var file = file(content.replace(';', '\n'));
        assertThatThrownBy(() -> MenuTable.read(file))
                .isInstanceOf(AdminRefusal.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why);
    }

    @Test
    void a_product_without_a_name_is_counted_for_a_person() throws IOException {
        var lines = MenuTable.read(file("id,name,price\ntea,Tea,4000\ncake,,5000\n"));
        assertThatThrownBy(() -> lines.get(1).product(2)).hasMessage("Product 2 has no `name`.");
    }
}
