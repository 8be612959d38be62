package soban.station;

import java.nio.file.Path;

/// What lies where in a station's folder.
public record Places(Path folder) {
    public Path kafka() {
        return folder.resolve("kafka");
    }

    /// By which the core makes its customers' tokens and wraps their keys.
    public Path secret() {
        return folder.resolve("core-secret");
    }

    /// Who was forgotten: the core keeps it beside the secret.
    public Path forgotten() {
        return folder.resolve("forgotten");
    }

    /// What it needs when it lets other machines in.
    public Path guard() {
        return folder.resolve("guard");
    }

    Path record() {
        return folder.resolve("station.json");
    }

    public Path lock() {
        return folder.resolve("station.lock");
    }

    /// Where it is built when it is brought back, until it is whole.
    public Path restoring() {
        return folder.resolveSibling(folder.getFileName() + ".restoring");
    }

    /// Where it is when it is whole, until it takes its place.
    public Path restored() {
        return folder.resolveSibling(folder.getFileName() + ".restored");
    }
}
