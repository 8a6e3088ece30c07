package org.encours.it.quality;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The star of bundles, the purity of what decides, the one clock. */
class ArchitectureTest {
  private static List<Path> bundles;
  private static JavaClasses all;

  @BeforeAll
  static void readClasses() throws IOException {
    bundles = Repository.bundles();
    all =
        new ClassFileImporter()
            .importPaths(
                bundles.stream().map(b -> b.resolve("target/classes/org/encours")).toList());
    assertFalse(all.isEmpty(), "nothing is built");
  }

  @Test
  void noImplementationDependsOnAnother() {
    for (Path bundle : bundles) {
      String name = bundle.getFileName().toString();
      if (name.equals("api")) continue;
      JavaClasses own =
          new ClassFileImporter().importPath(bundle.resolve("target/classes/org/encours"));
      String home = own.stream().findAny().orElseThrow().getPackageName();
      String root = home.replaceAll("(\\.internal.*)$", "");
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.encours..")
                  .and(not(resideInAnyPackage(root + "..", "org.encours.api.."))))
          .because("bundle " + name + " may know the api and itself")
          .check(own);
    }
  }

  @Test
  void theApiKnowsNothingButJava() {
    classes()
        .that()
        .resideInAPackage("org.encours.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.encours.api..", "java..", "org.osgi.annotation..")
        .check(all);
  }

  @Test
  void whatDecidesIsPure() {
    classes()
        .that()
        .resideInAPackage("org.encours..internal.domain..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.encours..internal.domain..",
            "org.encours.api..",
            "java..",
            "org.osgi.service.component.annotations..")
        .check(all);
    noClasses()
        .that()
        .resideInAPackage("org.encours..internal.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "java.nio.file..")
        .check(all);
  }

  @Test
  void nobodyAsksTheSystemForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.encours.store.internal.LegalClock")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(all);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.encours.(*).internal.(**)").should().beFreeOfCycles().check(all);
  }
}
