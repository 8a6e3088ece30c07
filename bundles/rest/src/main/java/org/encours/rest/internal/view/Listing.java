package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next cursor of the next page, null on the last one, never left out
 */
public record Listing<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) String next) {}
