package org.encours.api.lettering;

/**
 * What a dry run would do.
 *
 * @param automatic whether it would be lettered; otherwise it would be proposed
 * @param proposedAlready whether the same is proposed today
 * @param match as a proposal; its number is its place in the run
 */
public record Foreseen(boolean automatic, boolean proposedAlready, Proposal match) {}
