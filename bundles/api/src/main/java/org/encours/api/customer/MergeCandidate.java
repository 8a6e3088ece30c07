package org.encours.api.customer;

import org.encours.api.Words;

/**
 * Two accounts that are probably of one person, though nobody has said so. Never merged
 * automatically: a SIREN that one document states wrongly would put a stranger's debts together.
 *
 * @param siren the SIREN that both prove
 * @param one an account
 * @param other another account
 * @param reason what speaks for it, and who states it
 */
public record MergeCandidate(String siren, PersonAccount one, PersonAccount other, Words reason) {}
