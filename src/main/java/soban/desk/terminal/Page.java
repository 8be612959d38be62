package soban.desk.terminal;

import picocli.CommandLine.Model.CommandSpec;

import soban.desk.Desk;
import soban.desk.DeskView;
import soban.domain.unit.Role;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/// A page of a board that can be asked for by name.
enum Page {
    ORDERS("Shows the whole board once."),
    CANCELLATIONS("Shows what was to be undone, and what needs the owner."),
    DELIVERIES("Shows the deliveries, and which are stuck."),
    MESSAGES("Shows what customers and seller were told."),
    REVIEWS("Shows the reviews."),
    TODAY("Shows the day in numbers."),
    MENU("Shows the menu."),
    SETTINGS("Shows the settings, as change-settings reads them."),
    DEVICES("Shows the shop's devices."),
    STORY("Shows all that happened to an order.");

    private final String description;

    Page(String description) {
        this.description = description;
    }

    /// A board with what was typed about it.
    record Shown(Desk desk, DeskView view, Typed typed, Instant now) {}

    /// Whose desks have it.
    Set<Role> roles() {
        return switch (this) {
            case ORDERS -> Verbs.ALL;
            case MENU -> Verbs.SHOP;
            case CANCELLATIONS, DELIVERIES, MESSAGES, REVIEWS, TODAY, SETTINGS, DEVICES, STORY ->
                    Verbs.OWNER;
        };
    }

    String named() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Word> words() {
        return this == STORY ? List.of(Word.ORDER) : List.of();
    }

    CommandSpec spec(Callable<Integer> run) {
        var spec = CommandSpec.wrapWithoutInspection(run).name(named());
        spec.usageMessage().description(description);
        spec.mixinStandardHelpOptions(true);
        words().forEach(word -> spec.addPositional(word.positional(0)));
        return spec;
    }

    void show(Shown shown, PrintWriter out, boolean json)
            throws InterruptedException, ExecutionException {
        var lines = new JsonLines(out);
        if (this == STORY) {
            var story = shown.desk().story(shown.typed().order()).toCompletableFuture().get();
            if (json) {
                story.forEach(lines::line);
            } else {
                story.forEach(
                        told ->
                                out.println(
                                        new StoryText(new Words(ZoneId.systemDefault())).of(told)));
            }
        } else if (json) {
            lines.print(shown.view());
        } else {
            text(shown).forEach(out::println);
        }
        out.flush();
    }

    private List<String> text(Shown shown) {
        var view = shown.view();
        var words = new Words(ZoneId.systemDefault());
        var pages = new OwnerPages(words);
        return switch (this) {
            case ORDERS -> new BoardText(words).of(view, shown.now());
            case CANCELLATIONS -> pages.cancellations(view.owner());
            case DELIVERIES -> pages.deliveries(view.owner(), shown.now());
            case MESSAGES -> pages.messages(view.owner());
            case REVIEWS -> pages.reviews(view.owner());
            case TODAY -> new DayText(words).of(view.owner());
            case MENU -> new MenuText(words).of(view);
            case SETTINGS -> SettingsText.lines(view.owner().shop().settings());
            case DEVICES -> pages.devices(view.owner());
            case STORY -> throw new IllegalStateException("a story is no picture");
        };
    }
}
