package soban.wire.archive;

/// An archive that can't be used. The sentence is for a person; nothing was changed.
public final class ArchiveRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ArchiveRefused(String sentence) {
        super(sentence);
    }
}
