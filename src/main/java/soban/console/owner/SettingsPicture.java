package soban.console.owner;

import soban.console.frame.Deed;

import java.util.List;

/// What the page of settings shows beside its forms. Equal pictures look equal.
///
/// @param pause whether orders are taken now
/// @param busy whether more time than usual is promised now
/// @param busyMinutes for how long busy mode is switched on
/// @param pacePending a press about either waits for the core
/// @param pending a press about the settings waits for the core
record SettingsPicture(
        String pause,
        boolean paused,
        String busy,
        boolean isBusy,
        int busyMinutes,
        boolean pacePending,
        List<Turn> switches,
        boolean pending,
        String person,
        List<Machine> machines) {
    SettingsPicture {
        switches = List.copyOf(switches);
        machines = List.copyOf(machines);
    }

    /// @param stuck it can't be switched off; `explanation` says why
    record Turn(Switch what, String label, String explanation, boolean on, boolean stuck) {}

    /// A device of the shop.
    record Machine(String id, String role, String state, boolean live, List<Deed> deeds) {
        Machine {
            deeds = List.copyOf(deeds);
        }
    }
}
