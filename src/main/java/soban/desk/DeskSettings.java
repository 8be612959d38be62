package soban.desk;

import java.nio.file.Path;

/// What a desk must be told before it opens.
///
/// @param kafka where its station answers: `host:port`, or several with commas between
/// @param file where this desk keeps what it knows; no two desks share one
/// @param person who stands at it
public record DeskSettings(DeskIdentity identity, String kafka, Path file, String person) {}
