package soban;

import picocli.CommandLine.IVersionProvider;

/// Which Soban this is: the version of the jar, or that it runs from its classes.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Soban.class.getPackage().getImplementationVersion();
        return new String[] {"Soban " + (built == null ? "(development)" : built)};
    }
}
