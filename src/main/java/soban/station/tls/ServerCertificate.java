package soban.station.tls;

/// What a server needs to show who it is, and what a client needs to believe it, all in PEM: `key`
/// (PKCS#8) and `chain` (the server's certificate, then the authority's) are for the server,
/// `authority` is what clients trust.
public record ServerCertificate(String key, String chain, String authority) {

    /// Nothing of the key, wherever this is logged.
    @Override
    public String toString() {
        return chain;
    }
}
