package org.encours.rest.internal.view;

/**
 * A weighted ratio of a score.
 *
 * @param ratio decimal text; left out where a figure is missing
 */
public record ScoreTermView(String name, String weight, String ratio) {}
