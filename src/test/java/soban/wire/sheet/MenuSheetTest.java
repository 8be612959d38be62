package soban.wire.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import soban.domain.money.Money;
import soban.domain.shop.Product;

import java.util.List;

/// Menus as people's spreadsheets save them.
class MenuSheetTest {
    private static final Product AMERICANO =
            new Product(
                    "americano",
                    "Americano",
                    "Coffee",
                    new Money(4500),
                    2,
                    "bar",
                    false,
                    null,
                    List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "category,name,price,preparation minutes,station\nCoffee,Americano,4500,2,bar\n",
                "분류,이름,가격,준비 시간(분),자리\r\nCoffee,Americano,\"4,500\",2,bar\r\n",
                "\ufeff카테고리;상품명;가격;조리 시간;조리대\nCoffee;Americano;4500;2;bar",
                "이름\t가격\t분류\t자리\t준비\nAmericano\t4500\tCoffee\tbar\t2\n",
                "Coffee, Americano, 4500, 2, bar",
                "\n\n\"Coffee\",\"Americano\",4500,2,bar\n\n"
            })
    void columns_are_known_by_their_names_or_by_their_usual_order(String sheet) throws Exception {
        assertThat(MenuSheet.read(sheet, 0)).containsExactly(AMERICANO);
    }

    @Test
    void typed_by_hand_the_last_columns_may_be_left_out() throws Exception {
        var products = MenuSheet.read("음료,유자차,6000\n음료,쌍화차,7000,4", 0);
        assertThat(products).extracting(Product::name).containsExactly("유자차", "쌍화차");
        assertThat(products).extracting(Product::preparationMinutes).containsExactly(0, 4);
    }

    @Test
    void an_id_comes_of_the_name_or_of_the_place_and_none_comes_twice() throws Exception {
        var products = MenuSheet.read("a,Iced tea!,1\na,유자차,1\na,Iced Tea,1\na,카페 latte,1", 0);
        assertThat(products)
                .extracting(Product::id)
                .containsExactly("iced-tea", "p-2", "p-3", "p-4");
    }

    @Test
    void a_price_has_as_many_figures_behind_the_point_as_its_currency() throws Exception {
        assertThat(MenuSheet.read("Tea,Green,4.5\nTea,Black,\"1,200.05\"", 2))
                .extracting(product -> product.price().amount())
                .containsExactly(450L, 120_005L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^ ^ | 1 | EMPTY",
                "name,prise | 1 | UNKNOWN_COLUMN",
                "name,category | 1 | MISSING_COLUMN",
                "name,price,name | 1 | TWICE",
                "name,price;Tea | 2 | VALUES",
                "a,Tea,1,2,bar,more | 1 | VALUES",
                "a,Tea,1;a,,2 | 2 | MISSING_VALUE",
                "a,Tea,1;;a,Tea | 3 | MISSING_VALUE",
                "a,Tea,1;a,Tea,cheap | 2 | NO_NUMBER",
                "a,Tea,1;a,Tea,4.5 | 2 | NO_NUMBER",
                "a,Tea,1;a,Tea,-1 | 2 | OUT_OF_RANGE",
                "a,Tea,1,2000 | 1 | OUT_OF_RANGE",
                "a,\"Green;Tea\",1;a,Tea,x | 3 | NO_NUMBER",
                "a,Tea,1;a,\"Tea,1 | 2 | OPEN_QUOTE",
                "id,name,price;ä,Tea,1 | 2 | NO_ID",
                "id,name,price;t,Tea,1;t,Cake,1 | 3 | TWICE"
            })
    void a_mistake_is_told_with_its_line(String sheet, int line, SheetProblem.Kind kind) {
        assertThatThrownBy(() -> MenuSheet.read(sheet.replace(';', '\n'), 0))
                .isInstanceOfSatisfying(
                        SheetProblem.class,
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(kind);
                            assertThat(problem.line()).isEqualTo(line);
                        });
    }

    @Test
    void what_is_too_long_for_a_shop_is_refused_before_it_is_asked_for() {
        assertThatThrownBy(() -> MenuSheet.read("a," + "x".repeat(81) + ",1", 0))
                .isInstanceOfSatisfying(
                        SheetProblem.class,
                        problem -> {
                            assertThat(problem.kind()).isEqualTo(SheetProblem.Kind.TOO_LONG);
                            assertThat(problem.column()).isEqualTo("name");
                        });
    }
}
