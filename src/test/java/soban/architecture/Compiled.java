package soban.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import java.nio.file.Path;

/// What the compiler made, read once for all rules: reading it costs more than checking it.
final class Compiled {

    static final JavaClasses MAIN =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("soban");

    static final JavaClasses TESTS =
            new ClassFileImporter().importPath(Path.of("target/test-classes"));

    private Compiled() {}
}
