package soban.station;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an installed Soban has loaded once for each of its processes, so that their next start need
/// not. A Soban that was not installed has none, and starts without.
record ClassArchives(@Nullable Path folder) {
    private static final String FOLDER = "soban.caches";

    static ClassArchives ofThisProgram() {
        String folder = System.getProperty(FOLDER);
        return new ClassArchives(folder == null ? null : Path.of(folder));
    }

    /// What the virtual machine of that child is told. It says nothing about an archive that it
    /// can't take, because what a child prints is shown to people.
    List<String> options(String child) {
        if (folder == null || !Files.exists(folder.resolve(child + ".aot"))) {
            return List.of();
        }
        return List.of(
                "-XX:AOTCache=" + folder.resolve(child + ".aot"),
                "-Xlog:aot*=off",
                "-Xlog:cds*=off");
    }
}
