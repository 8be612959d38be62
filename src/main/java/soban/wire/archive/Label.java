package soban.wire.archive;

import org.jspecify.annotations.Nullable;

/// What an archive says of itself.
///
/// @param form of the archive; a newer Soban may know others
/// @param of whose it is: a station's cluster, or a desk such as `cafe/kitchen`
/// @param made when, for a person
/// @param secret which secret it goes with, told by its digest; absent where there is none
public record Label(int form, Kind kind, String of, String made, @Nullable String secret) {
    static final int FORM = 1;

    /// What is in it.
    public enum Kind {
        STATION,
        STATION_KEYS,
        DESK,
        DESK_KEYS;

        public boolean isOfDesk() {
            return this == DESK || this == DESK_KEYS;
        }

        public boolean isOfKeys() {
            return this == STATION_KEYS || this == DESK_KEYS;
        }
    }

    public Label(Kind kind, String of, String made, @Nullable String secret) {
        this(FORM, kind, of, made, secret);
    }
}
