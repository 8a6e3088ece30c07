package org.encours.rest.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.encours.api.health.HealthResult;
import org.junit.jupiter.api.Test;

class ReadinessTest {
  private static final String LETTERINGS = "org.encours.api.lettering.Letterings";
  private static final String LEDGER = "org.encours.api.ledger.LedgerQueries";
  private static final String DATA_SOURCE = "javax.sql.DataSource";

  private static final BundleFact REST = on("rest");
  private static final HealthResult UP = new HealthResult.Up();

  private static BundleFact on(String name, String... provides) {
    return new BundleFact("org.encours." + name, true, true, Set.of(provides));
  }

  private static BundleFact off(String name, String... provides) {
    return new BundleFact("org.encours." + name, false, false, Set.of(provides));
  }

  private static ComponentFact waits(String name, Set<String> provides, String... services) {
    return new ComponentFact(
        "org.encours.rest", name, provides, new ComponentFact.Waiting(Set.of(services)));
  }

  private static HealthResult components(List<BundleFact> bundles, ComponentFact... components) {
    return new Readiness(bundles, List.of(components)).ofComponents();
  }

  @Test
  void aBundleThatShouldRunAndDoesNotIsMissing() {
    BundleFact broken = new BundleFact("org.encours.ledger", true, false, Set.of());
    assertEquals(
        new HealthResult.Down("not active: org.encours.ledger"),
        new Readiness(List.of(REST, broken), List.of()).ofBundles());
  }

  @Test
  void aBundleThatWasStoppedIsNotMissing() {
    assertEquals(UP, new Readiness(List.of(REST, off("lettering")), List.of()).ofBundles());
  }

  @Test
  void aComponentThatWaitsForABundleThatIsOnIsMissing() {
    assertEquals(
        new HealthResult.Down("topic waits for " + LETTERINGS),
        components(
            List.of(REST, on("lettering", LETTERINGS)), waits("topic", Set.of(), LETTERINGS)));
  }

  @Test
  void aComponentThatWaitsForABundleThatIsOffIsAWarning() {
    assertEquals(
        new HealthResult.Warning("topic waits for " + LETTERINGS + " (switched off)"),
        components(
            List.of(REST, off("lettering", LETTERINGS)), waits("topic", Set.of(), LETTERINGS)));
  }

  @Test
  void aBundleThatIsNotInstalledIsOff() {
    assertEquals(
        new HealthResult.Warning("topic waits for " + LETTERINGS + " (switched off)"),
        components(List.of(REST), waits("topic", Set.of(), LETTERINGS)));
  }

  @Test
  void whatWaitsForSomethingThatWaitsForABundleThatIsOffIsAWarning() {
    assertEquals(
        new HealthResult.Warning(
            "one waits for a.Service (switched off); two waits for b.Service (switched off)"),
        components(
            List.of(REST, off("x", "b.Service")),
            waits("one", Set.of(), "a.Service"),
            waits("two", Set.of("a.Service"), "b.Service")));
  }

  @Test
  void whatWaitsForAComponentThatIsBlockedIsCountedOnly() {
    assertEquals(
        new HealthResult.Down("1 more components wait; two waits for " + DATA_SOURCE),
        components(
            List.of(REST),
            waits("one", Set.of(), LETTERINGS),
            waits("two", Set.of(LETTERINGS), DATA_SOURCE)));
  }

  @Test
  void componentsThatWaitForEachOtherAreDown() {
    assertEquals(
        new HealthResult.Down("2 components wait"),
        components(
            List.of(REST),
            waits("one", Set.of("a.Service"), "b.Service"),
            waits("two", Set.of("b.Service"), "a.Service")));
  }

  @Test
  void aForeignServiceIsMissingWhoeverShouldProvideIt() {
    assertEquals(
        new HealthResult.Down("store waits for " + DATA_SOURCE),
        components(List.of(REST), waits("store", Set.of(), DATA_SOURCE)));
  }

  @Test
  void withoutTheLedgerNothingIsExcused() {
    assertEquals(
        new HealthResult.Down("topic waits for " + LEDGER),
        components(List.of(REST, off("store", LEDGER)), waits("topic", Set.of(), LEDGER)));
  }

  @Test
  void aFailureIsToldAndAMissingConfigurationIsAWarning() {
    ComponentFact failed =
        new ComponentFact("b", "mail", Set.of(), new ComponentFact.Failed("no host"));
    ComponentFact bare = new ComponentFact("b", "erp", Set.of(), new ComponentFact.Unconfigured());
    ComponentFact ready = new ComponentFact("b", "fine", Set.of(), new ComponentFact.Ready());
    assertEquals(
        new HealthResult.Down("mail failed: no host"), components(List.of(), failed, bare, ready));
    assertEquals(
        new HealthResult.Warning("erp waits for its configuration"),
        components(List.of(), bare, ready));
    assertEquals(UP, components(List.of(), ready));
  }
}
