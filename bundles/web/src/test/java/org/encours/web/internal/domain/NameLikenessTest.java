package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
  @ParameterizedTest
  @CsvSource({
    "BOULANGERIE LEFEVRE, Boulangerie Lefèvre, true",
    "SAS BOULANGERIE LEFEVRE, Boulangerie Lefèvre SARL, true",
    "BOULANGERIE LEFE, Boulangerie Lefèvre, true",
    "M HELENE OEUVRARD, Hélène Œuvrard, true",
    "GARAGE NGUYEN, Garage Durand, false",
    "SARL, SARL Durand, false",
    "LA, La Poste, false",
    "'', Durand, false",
    "DURAND ET FILS, Transports Durand & Fils, true",
    "MARTIN, Martinez, true",
    "DUPONT MARIE, Dupont Jean, false"
  })
  void payersAndCustomers(String payer, String customer, boolean alike) {
    assertEquals(alike, NameLikeness.of(payer, customer));
    assertEquals(alike, NameLikeness.of(customer, payer));
  }
}
