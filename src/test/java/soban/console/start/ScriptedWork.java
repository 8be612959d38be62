package soban.console.start;

import soban.domain.shop.ShopCommand.EnrolShop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// A program that is asked for something, and gets as far as the test lets it.
final class ScriptedWork implements StartWork {
    final List<String> asked = new ArrayList<>();
    private final LinkedBlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private Consumer<Step> begun = _ -> {};
    private StartTrouble trouble = new StartTrouble(StartTrouble.Kind.DESK, "nothing was told");
    private boolean fails;

    /// The present call comes so far.
    void reaches(Step step) {
        steps.add(() -> begun.accept(step));
    }

    /// The present call ends well.
    void succeeds() {
        steps.add(
                () -> {
                    fails = false;
                    throw new Ended();
                });
    }

    void fails(StartTrouble.Kind kind, String detail) {
        steps.add(
                () -> {
                    fails = true;
                    trouble = new StartTrouble(kind, detail);
                    throw new Ended();
                });
    }

    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void demo(Consumer<Step> told) throws StartTrouble {
        run("demo", told);
    }

    @Override
    public void setUp(EnrolShop shop, Consumer<Step> told) throws StartTrouble {
        run("set up " + shop.shop() + " with " + shop.menu().products().size(), told);
    }

    @Override
    public void join(String address, String code, Consumer<Step> told) throws StartTrouble {
        run("join " + code + " at " + address, told);
    }

    private void run(String what, Consumer<Step> told) throws StartTrouble {
        begun = told;
        asked.add(what);
        try {
            while (true) {
                steps.take().run();
            }
        } catch (Ended end) {
            if (fails) {
                throw trouble;
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
