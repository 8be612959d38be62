package soban.core;

import org.jspecify.annotations.Nullable;

/// Where desks come to the cluster.
///
/// @param servers `host:port`, or several with commas between
/// @param authority the certificate by which they know it, as PEM; absent where everybody is let in
public record DeskPlace(String servers, @Nullable String authority) {}
