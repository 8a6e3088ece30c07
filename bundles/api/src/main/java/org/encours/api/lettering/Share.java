package org.encours.api.lettering;

/**
 * What a lettering takes of an entry.
 *
 * @param entry the entry
 * @param amount minor units, same sign as the entry; all of it unless the lettering is partial
 */
public record Share(long entry, long amount) {}
