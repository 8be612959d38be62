package soban.station.tls;

/// Why a certificate on disk can't be used, in a sentence that names the file.
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    Unusable(String sentence) {
        super(sentence);
    }
}
