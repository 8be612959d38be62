package soban.wire.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the columns of a menu are called, in English and Korean. Without a line of names they stand
/// in the order of `USUAL`.
enum Column {
    ID("id", "아이디"),
    NAME("name", "product", "이름", "상품", "상품명", "메뉴", "메뉴명"),
    CATEGORY("category", "분류", "카테고리"),
    PRICE("price", "가격", "금액"),
    MINUTES("minutes", "preparation", "preparationminutes", "준비", "준비시간", "조리시간", "분"),
    STATION("station", "스테이션", "조리대", "자리"),
    STOCK("stock", "재고", "수량");

    static final List<Column> USUAL = List.of(CATEGORY, NAME, PRICE, MINUTES, STATION);

    /// With a bar before and behind each.
    private final String names;

    Column(String... names) {
        this.names = "|" + String.join("|", names) + "|";
    }

    /// Spaces, dashes and a unit in brackets make no difference: `준비 시간(분)`.
    static Optional<Column> named(String head) {
        String plain = head.toLowerCase(Locale.ROOT).replaceAll("\\(.*\\)|[\\s|_-]", "");
        return Arrays.stream(values())
                .filter(each -> each.names.contains("|" + plain + "|"))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
