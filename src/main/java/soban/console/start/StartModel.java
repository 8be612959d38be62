package soban.console.start;

import org.jspecify.annotations.Nullable;

import soban.console.start.StartWork.Step;
import soban.domain.shop.ShopCommand.EnrolShop;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The first start without its controls: which page is open, what was typed, and what the program
/// is doing about it. Only one piece of work is under way at a time; what takes long runs on
/// `background`, and what comes of it is heard on `screen`.
public final class StartModel {
    private static final long LARGEST_MENU = 1_000_000;

    private final StartWork work;
    private final Executor background;
    private final Executor screen;
    private final ShopForm shop;
    private final JoinForm join = new JoinForm();
    private final List<Step> steps = new ArrayList<>();
    private Runnable changed = () -> {};
    private Runnable done = () -> {};
    private Page page = Page.CHOICE;
    private Page before = Page.CHOICE;
    private @Nullable Task task;
    private @Nullable StartTrouble trouble;
    private @Nullable Wrong menuTrouble;
    private boolean working;

    enum Page {
        CHOICE,
        SHOP,
        JOIN,
        WORK
    }

    /// What the program was asked for.
    private interface Task {
        void run(StartWork work, Consumer<Step> begun) throws StartTrouble;
    }

    public StartModel(StartWork work, ZoneId here, Executor background, Executor screen) {
        this.work = work;
        this.background = background;
        this.screen = screen;
        this.shop = new ShopForm(here);
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /// Called when the first desk stands open.
    void onDone(Runnable listener) {
        done = listener;
    }

    Page page() {
        return page;
    }

    ShopForm shop() {
        return shop;
    }

    JoinForm join() {
        return join;
    }

    void turnTo(Page other) {
        if (!working) {
            page = other;
            changed.run();
        }
    }

    void edited() {
        changed.run();
    }

    void demo() {
        begin(StartWork::demo);
    }

    void setUp() {
        shop.tried().ifPresent(wish -> begin((program, begun) -> program.setUp(wish, begun)));
        changed.run();
    }

    /// Goes on with a shop that was being set up when the program ended.
    public void goOn(EnrolShop wish) {
        begin((program, begun) -> program.setUp(wish, begun));
    }

    /// Says why what was chosen before could not be opened.
    public void tell(StartTrouble problem) {
        page = Page.WORK;
        trouble = problem;
        changed.run();
    }

    void joinOther() {
        join.tried()
                .ifPresent(
                        place ->
                                begin(
                                        (program, begun) ->
                                                program.join(
                                                        place.address(), place.code(), begun)));
        changed.run();
    }

    boolean canTryAgain() {
        return task != null && trouble != null;
    }

    void again() {
        if (task != null) {
            begin(task);
        }
    }

    void back() {
        turnTo(page == Page.WORK ? before : Page.CHOICE);
    }

    /// The steps that began, in order; the last one is under way unless there is trouble.
    List<Step> steps() {
        return List.copyOf(steps);
    }

    boolean isWorking() {
        return working;
    }

    Optional<StartTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /// Why the menu's file could not be taken.
    Optional<Wrong> menuTrouble() {
        return Optional.ofNullable(menuTrouble);
    }

    /// Puts what stands in a file into the menu's field, where it can be seen and mended.
    void loadMenu(Path file) {
        background.execute(
                () -> {
                    String text = "";
                    Wrong wrong = null;
                    try {
                        if (Files.size(file) > LARGEST_MENU) {
                            wrong = Wrong.of("start.wrong.file.large", file.getFileName());
                        } else {
                            text = Files.readString(file);
                        }
                    } catch (CharacterCodingException other) {
                        wrong = Wrong.of("start.wrong.file.coding", file.getFileName());
                    } catch (IOException unreadable) {
                        wrong = Wrong.of("start.wrong.file", file.getFileName());
                    }
                    String read = text.startsWith("\ufeff") ? text.substring(1) : text;
                    Wrong why = wrong;
                    screen.execute(() -> loaded(read, why));
                });
    }

    private void loaded(String text, @Nullable Wrong wrong) {
        menuTrouble = wrong;
        if (wrong == null) {
            shop.type(ShopField.MENU, text);
        }
        changed.run();
    }

    private void begin(Task asked) {
        if (working) {
            return;
        }
        before = page == Page.WORK ? before : page;
        page = Page.WORK;
        task = asked;
        trouble = null;
        steps.clear();
        working = true;
        changed.run();
        background.execute(() -> carryOut(asked));
    }

    private void carryOut(Task asked) {
        try {
            asked.run(work, step -> screen.execute(() -> begun(step)));
            screen.execute(() -> ended(null));
        } catch (StartTrouble problem) {
            screen.execute(() -> ended(problem));
        }
    }

    private void begun(Step step) {
        steps.add(step);
        changed.run();
    }

    private void ended(@Nullable StartTrouble problem) {
        working = false;
        trouble = problem;
        changed.run();
        if (problem == null) {
            done.run();
        }
    }
}
