package org.encours.api.web;

import org.encours.api.Words;

/**
 * A place in the menu.
 *
 * @param order growing from left to right: 100, 200 …
 * @param title what it is called
 * @param path where it leads, below {@code /encours/}; {@code {siren}} is the current company
 */
public record MenuEntry(int order, Words title, String path) {}
