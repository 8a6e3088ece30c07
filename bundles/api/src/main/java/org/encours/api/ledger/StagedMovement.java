package org.encours.api.ledger;

import java.util.UUID;
import org.encours.api.document.BankLine;

/**
 * A bank movement on its way in.
 *
 * @param key identity derived from its content: the same movement in another file has the same
 * @param line the line as read
 */
public record StagedMovement(UUID key, BankLine line) {}
