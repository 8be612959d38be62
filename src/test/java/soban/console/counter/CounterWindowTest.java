package soban.console.counter;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.owner.Bakery;
import soban.console.owner.OpenPage;
import soban.console.owner.OwnerContents;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Theme;
import soban.desk.DeskAction.TakeOrder;
import soban.domain.order.LineRequest;

import java.nio.file.Path;
import java.util.List;

/// The counter as a person uses it.
class CounterWindowTest {
    private static final Choices ENGLISH = new Choices(Language.EN, Theme.LIGHT, 100, true);

    @TempDir Path folder;

    @Test
    void an_order_with_options_is_paid_in_cash_offline() {
        try (var counter = counter()) {
            counter.desk.goOffline();
            counter.clicks("#tile-latte");
            counter.reads("Temperature: choose one.");
            assertThat(counter.isDisabled("#add")).isTrue();
            counter.clicks("#option-iced");
            counter.clicks("#option-shot");
            counter.clicks("#add");
            counter.clicks("#tile-espresso");
            counter.clicks("#line-2 .more");
            counter.reads("₩13,500");
            assertThat(counter.isDisabled("#collect")).isTrue();
            counter.reads(
                    "Offline: only cash, because the core has to keep the promise to pay later.");
            counter.clicks("#cash");
            counter.reads("P1");
            counter.reads("Number to call, for now");
            var taken = (TakeOrder) counter.desk.presses().getFirst();
            assertThat(taken.paid()).isTrue();
            assertThat(taken.lines())
                    .containsExactly(
                            new LineRequest("latte", List.of("iced", "shot"), 1, ""),
                            new LineRequest("espresso", List.of(), 2, ""));
            counter.desk.connect();
            counter.desk.answerAll();
            counter.reads("#85");
            counter.clicks("#next");
            counter.reads("Press what the customer wants.");
        }
    }

    @Test
    void another_language_keeps_what_is_in_the_basket() {
        try (var owner = new OpenPage(Bakery.english(), new OwnerContents(), ENGLISH, file())) {
            owner.clicks("#page-counter");
            owner.clicks("#tile-espresso");
            owner.sees("#line-1");
            owner.types(KeyCode.L);
            owner.reads("현금 받음");
            owner.sees("#line-1");
        }
    }

    private Path file() {
        return folder.resolve("window.properties");
    }

    private OpenPage counter() {
        return new OpenPage(
                Bakery.english(),
                (model, book, _) -> new CounterPage(model, new CounterModel(model), book),
                ENGLISH,
                file());
    }
}
