package soban.station.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import soban.station.disk.Private;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A certificate and its key on disk, side by side under one name.
record CertificateFiles(Path certificate, Path key) {

    static CertificateFiles named(String name, Path folder) {
        return new CertificateFiles(folder.resolve(name + ".pem"), folder.resolve(name + ".key"));
    }

    /// Where a crash has left a key alone, nobody has seen its certificate yet.
    boolean areShown() {
        return Files.exists(certificate);
    }

    boolean areBegun() {
        return Files.exists(certificate) || Files.exists(key);
    }

    Certified readAuthority() throws IOException, Unusable {
        var kept = read();
        return refusedUnlessWhole(kept, kept);
    }

    Certified readSignedBy(Certified authority) throws IOException, Unusable {
        return refusedUnlessWhole(read(), authority);
    }

    private Certified read() throws IOException, Unusable {
        return new Certified(Pem.certificate(certificate), Pem.key(key));
    }

    /// The signature first, which knows every byte of the certificate: only then can the key be
    /// blamed.
    private Certified refusedUnlessWhole(Certified kept, Certified issuer) throws Unusable {
        if (!kept.isSignedBy(issuer)) {
            throw new Unusable(certificate + " is damaged, or not signed by this authority.");
        }
        if (!kept.isPair()) {
            throw new Unusable("%s doesn't belong to %s.".formatted(key, certificate));
        }
        return kept;
    }

    /// The key first: with the certificate both are there, unless a crash left an older one, which
    /// the next reading finds out.
    void write(Certified certified) throws IOException {
        Private.write(key, Pem.of(certified.key()).getBytes(US_ASCII));
        Private.write(certificate, Pem.of(certified.certificate()).getBytes(US_ASCII));
    }
}
