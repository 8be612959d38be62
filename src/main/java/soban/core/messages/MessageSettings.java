package soban.core.messages;

import java.net.URI;
import java.time.InstantSource;

/// Who carries the messages of a core, and the language they are written in.
public record MessageSettings(Carrier carrier, Language language) {
    /// Somebody who carries messages.
    public sealed interface Carrier {
        /// It carries them to nobody, and shows them in its book.
        record Sandbox(URI at) implements Carrier {}

        record Solapi(URI at, SolapiAccount account) implements Carrier {}
    }

    public static MessageSettings sandbox(URI at) {
        return new MessageSettings(new Carrier.Sandbox(at), Language.KO);
    }

    public Provider provider(InstantSource clock) {
        var wording = new Wording(language);
        return switch (carrier) {
            case Carrier.Sandbox(var at) -> new SandboxProvider(at, wording);
            case Carrier.Solapi(var at, var account) -> new Solapi(at, account, wording, clock);
        };
    }
}
