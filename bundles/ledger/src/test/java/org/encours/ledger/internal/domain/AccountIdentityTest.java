package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.encours.testkit.LedgerLineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdentityTest {
  private static AccountIdentity without(String account) {
    return AccountIdentity.of(
        LedgerLineBuilder.line().account(account, "Clients").withoutAuxiliary().build());
  }

  @Test
  void theAuxiliaryAccountIsTheCustomer() {
    AccountIdentity identity =
        AccountIdentity.of(
            LedgerLineBuilder.line()
                .account("41100000", "Clients")
                .auxiliary("DUPONT", "Dupont SARL")
                .build());
    assertEquals(new AccountIdentity("DUPONT", "Dupont SARL", false), identity);
  }

  @ParameterizedTest
  @ValueSource(strings = {"411", "4110", "411000", "41100000", "411100000", "419100000", "4117"})
  void anAccountOfTheChartGathersCustomers(String account) {
    assertEquals(new AccountIdentity(account, "Clients", true), without(account));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "411VILMO0",
        "41115300",
        "41112000",
        "411A",
        "411VIL",
        "4110012",
        "9DUPONT",
        "411DUPONT"
      })
  void aLongerNumberIsOneCustomer(String account) {
    assertEquals(new AccountIdentity(account, "Clients", false), without(account));
  }

  @Test
  void anAuxiliaryAccountThatRepeatsTheAccountIsNone() {
    AccountIdentity identity =
        AccountIdentity.of(
            LedgerLineBuilder.line()
                .account("411000", "Clients")
                .auxiliary("411000", "Clients divers")
                .build());
    assertEquals(new AccountIdentity("411000", "Clients divers", true), identity);
  }
}
