package soban.console;

import soban.console.session.Session;
import soban.desk.Desk;
import soban.desk.DeskIdentity;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// What it takes to open one desk's window.
///
/// @param opener opens the desk's store, on the caller's thread
/// @param memory the desk's file: while a window has it open, another start of the desk brings that
///   window to the front and opens none
/// @param preferences the file that keeps the window's choices
/// @param demoOrder places an order for trying things out, without making its caller wait
/// @param session what stands beside the desk
public record DeskOpening(
        DeskIdentity desk,
        Supplier<Desk> opener,
        Path memory,
        Path preferences,
        Optional<Runnable> demoOrder,
        Optional<Session> session) {}
