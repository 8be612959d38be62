package soban.station.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A certificate with the key for which it speaks.
record Certified(X509Certificate certificate, PrivateKey key) {

    boolean isPair() {
        return P256.isPair(certificate.getPublicKey(), key);
    }

    boolean isSignedBy(Certified authority) {
        try {
            certificate.verify(authority.certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    /// Empty where there are none that could be read.
    Set<Host> hosts() {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Set.of()
                    : names.stream()
                            .map(name -> Host.of(Objects.toString(name.get(1))))
                            .collect(Collectors.toUnmodifiableSet());
        } catch (CertificateParsingException _) {
            return Set.of();
        }
    }

    /// Nothing of the key, wherever this is logged.
    @Override
    public String toString() {
        return certificate.getSubjectX500Principal().getName();
    }
}
