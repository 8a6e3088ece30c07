package org.encours.rest.internal.view;

import java.util.List;

/** Asks to letter these entries of one account by hand. */
public record LetteringRequestView(String account, List<Long> entries, String reason) {}
