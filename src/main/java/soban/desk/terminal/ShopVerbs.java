package soban.desk.terminal;

import soban.desk.DeskAction;

import java.time.Duration;
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
                        EndWords.ALL,
                        typed -> new DeskAction.Pause(EndWords.end(typed))),
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
                                EndWords.FOR,
                                EndWords.UNTIL),
                        typed ->
                                new DeskAction.Busy(
                                        Duration.ofMinutes(typed.number("--extra")),
                                        EndWords.end(typed))),
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
}
