package soban.desk.terminal;

import soban.desk.DeskAction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

/// How the shop works now, and how it works always.
final class ShopVerbs {
    private ShopVerbs() {}

    static List<Verb> all() {
        return List.of(
                new Verb(
                        DeskAction.Pause.class,
                        Verbs.OWNER,
                        "Takes no orders for a while; it ends by itself.",
                        List.of(
                                Word.maybeNumber("--for", "MINUTES", "For so long."),
                                Word.optional(
                                        "--until",
                                        "HH:MM",
                                        "Until the clock in the shop shows that.")),
                        typed -> new DeskAction.Pause(end(typed))),
                new Verb(
                        DeskAction.Resume.class,
                        Verbs.OWNER,
                        "Takes orders again.",
                        List.of(),
                        _ -> new DeskAction.Resume()),
                new Verb(
                        DeskAction.Busy.class,
                        Verbs.OWNER,
                        "Promises more time than usual for a while; it ends by itself.",
                        List.of(
                                Word.number("--extra", "MINUTES", "So much more."),
                                Word.maybeNumber("--for", "MINUTES", "For so long."),
                                Word.optional(
                                        "--until",
                                        "HH:MM",
                                        "Until the clock in the shop shows that.")),
                        typed ->
                                new DeskAction.Busy(
                                        Duration.ofMinutes(typed.number("--extra")), end(typed))),
                new Verb(
                        DeskAction.EndBusy.class,
                        Verbs.OWNER,
                        "Promises what is usual again.",
                        List.of(),
                        _ -> new DeskAction.EndBusy()),
                new Verb(
                        DeskAction.ChangeSettings.class,
                        Verbs.OWNER,
                        "Changes settings; 'soban desk --as SHOP/owner settings' shows them all.",
                        List.of(
                                Word.places(
                                        "KEY=VALUE",
                                        "What is to change, such as acceptance=automatic.")),
                        typed ->
                                new DeskAction.ChangeSettings(
                                        SettingsText.changed(
                                                typed.view().owner().shop().settings(),
                                                typed.all("KEY=VALUE")))),
                new Verb(
                        DeskAction.Retire.class,
                        Verbs.OWNER,
                        "Gives up a device that was lost: nobody waits for it any more.",
                        List.of(
                                Word.place(
                                        "DEVICE",
                                        "Its id; 'soban desk --as SHOP/owner devices' shows"
                                                + " them.")),
                        typed -> new DeskAction.Retire(typed.text("DEVICE"))));
    }

    /// Either so many minutes from now, or the next time that the clock in the shop shows that.
    private static Instant end(Typed typed) throws InterruptedException {
        var minutes = typed.maybeNumber("--for");
        var until = typed.maybe("--until");
        if (minutes.isPresent() == until.isPresent()) {
            throw new BadUsage("Say either --for or --until.");
        }
        return minutes.isPresent()
                ? typed.now().plus(Duration.ofMinutes(minutes.get()))
                : next(until.get(), typed.now(), typed.view().owner().shop().zone());
    }

    private static Instant next(String clock, Instant now, ZoneId zone) {
        try {
            var today = now.atZone(zone);
            var then = today.with(LocalTime.parse(clock));
            return (then.isAfter(today) ? then : then.plusDays(1)).toInstant();
        } catch (DateTimeParseException problem) {
            throw new BadUsage("'%s' is no time. Write it as 21:30.".formatted(clock));
        }
    }
}
