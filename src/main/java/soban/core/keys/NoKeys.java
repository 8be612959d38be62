package soban.core.keys;

import java.util.Collection;

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
    public void forget(Collection<String> owners) {
        throw new UnsupportedOperationException("no keys are here");
    }
}
