package org.encours.api.lettering;

/**
 * What a lettering takes of an entry.
 *
 * @param entry the entry
 * @param amount minor units, same sign as the entry; all of it unless the lettering is partial;
 *     zero only in what a rule proposes: the entry is spoken for but gets nothing
 */
public record Share(long entry, long amount) {}
