package org.encours.api.lettering;

import java.util.Optional;
import org.encours.api.PageRequest;

/**
 * Which letterings or proposals are wanted, newest first.
 *
 * @param account only this customer account
 * @param undone whether undone letterings are shown too
 * @param page which page
 */
public record LetteringQuery(Optional<String> account, boolean undone, PageRequest page) {}
