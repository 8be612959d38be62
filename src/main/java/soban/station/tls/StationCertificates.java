package soban.station.tls;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.station.disk.Private;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/// A station's certificates, in a folder of their own. The authority is made once and kept, because
/// desks trust it by its bytes. The server's certificate is nothing that anybody remembers: as soon
/// as it doesn't fit, there is another.
public final class StationCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(StationCertificates.class);

    /// A station may run for months before it is started again, and only then looks.
    private static final Duration LEFT_AT_LEAST = Duration.ofDays(365);

    private final Path folder;
    private final InstantSource time;
    private final CertificateFiles authorityFiles;
    private final CertificateFiles serverFiles;

    public StationCertificates(Path folder, InstantSource time) {
        this.folder = folder;
        this.time = time;
        authorityFiles = CertificateFiles.named("authority", folder);
        serverFiles = CertificateFiles.named("server", folder);
    }

    /// For a server that is called by any of these names and addresses. One that is neither is an
    /// `IllegalArgumentException`; an authority that can't be used is a [DamagedAuthority].
    public ServerCertificate shown(Set<String> hosts) throws IOException {
        var wanted = Host.all(hosts);
        makeFolder();
        var authority = authority();
        var server = server(authority, wanted);
        var trusted = Pem.of(authority.certificate());
        return new ServerCertificate(
                Pem.of(server.key()), Pem.of(server.certificate()) + trusted, trusted);
    }

    private void makeFolder() throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Private.folder(folder);
        }
    }

    private Certified authority() throws IOException {
        if (!authorityFiles.areShown() && !serverFiles.areBegun()) {
            authorityFiles.write(Issue.authority(time.instant()));
        }
        try {
            return authorityFiles.readAuthority();
        } catch (Unusable damage) {
            throw new DamagedAuthority(damage, folder);
        }
    }

    private Certified server(Certified authority, Set<Host> wanted) throws IOException {
        try {
            var kept = serverFiles.readSignedBy(authority);
            refuseUnlessFit(kept, wanted);
            return kept;
        } catch (Unusable reason) {
            LOG.info("making a certificate for {}: {}", wanted, reason.getMessage());
            var made = Issue.server(authority, wanted, time.instant());
            serverFiles.write(made);
            return made;
        }
    }

    private void refuseUnlessFit(Certified kept, Set<Host> wanted) throws Unusable {
        var file = serverFiles.certificate();
        var now = time.instant();
        if (!kept.hosts().containsAll(wanted)) {
            throw new Unusable(file + " was made for " + kept.hosts() + ".");
        }
        // A clock that was wrong when it was made may have been set right since.
        if (now.isBefore(kept.certificate().getNotBefore().toInstant())) {
            throw new Unusable(file + " is valid later only.");
        }
        if (now.plus(LEFT_AT_LEAST).isAfter(kept.certificate().getNotAfter().toInstant())) {
            throw new Unusable(file + " ends soon.");
        }
    }
}
