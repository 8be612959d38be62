package soban.core.keys;

/// The ring of those who have no business with persons.
final class NoKeys implements KeyRing {
    @Override
    public Found forSealing(String owner) {
        return new Found.Missing();
    }

    @Override
    public Found find(String id) {
        return new Found.Missing();
    }

    @Override
    public void forget(String owner) {
        throw new UnsupportedOperationException("no keys are here");
    }
}
