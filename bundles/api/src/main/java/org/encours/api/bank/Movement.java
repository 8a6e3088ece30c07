package org.encours.api.bank;

import java.util.Optional;
import org.encours.api.document.BankLine;

/**
 * A movement of a company's bank account as it stands.
 *
 * @param id internal number, growing in the order of recording
 * @param account IBAN or number of the bank account
 * @param line what the bank says
 * @param decision what became of it; empty while nobody looked at it
 */
public record Movement(
    long id, String account, BankLine line, Optional<MovementDecision> decision) {}
