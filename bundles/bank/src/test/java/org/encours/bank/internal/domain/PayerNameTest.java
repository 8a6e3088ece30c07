package org.encours.bank.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayerNameTest {

  @ParameterizedTest
  @CsvSource({
    "SARL DUPONT, Dupont, SAME",
    "S.A.R.L. Dupont, DUPONT SA, SAME",
    "M. Jean DUPONT, Dupont Jean, SAME",
    "MME OU M DUPONT JEAN, Jean Dupont, SAME",
    "Établissements Lefèvre & Fils, ETS LEFEVRE ET FILS, SAME",
    "Cœur de Ville, COEUR DE VILLE, SAME",
    "J C DECAUX, JCDecaux, SAME",
    "H & M, H et M Hennes, WITHIN",
    "TRANSPORTS ROUTIERS DU NO, Transports routiers du Nord, CUT",
    "TRANSPORTS DUPONT SAR, Transports Dupont SARL, CUT",
    "DUPONTEL, Dupontel Frères, WITHIN",
    "DUPONT, Dupont et Fils, WITHIN",
    "DUPONT ET FILS, Dupont, ALIKE",
    "TRANSP DUPONT, Transports Dupont, WITHIN",
    "DUPONT PLOMBERIE JEAN, Dupont Plomberie Chauffage, ALIKE",
    "DUPONT PARIS, Dupont Lyon, NONE",
    "DUPONT, Durand, NONE",
    "DUPO, Dupont Paul, WITHIN",
    "DUP, Dupont Paul, NONE",
    "SARL, SAS, NONE",
    "'', Dupont, NONE",
  })
  void fits(String payer, String customer, NameFit fit) {
    assertEquals(fit, PayerName.of(payer).fit(PayerName.of(customer)));
  }
}
