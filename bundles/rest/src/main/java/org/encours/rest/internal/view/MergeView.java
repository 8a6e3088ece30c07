package org.encours.rest.internal.view;

import org.encours.api.customer.Merge;

/** The statement that two accounts belong to one person. */
public record MergeView(
    long id,
    PersonAccountView one,
    PersonAccountView other,
    String reason,
    String actor,
    String recordedAt) {

  public static MergeView of(Merge merge) {
    return new MergeView(
        merge.id(),
        PersonAccountView.of(merge.one()),
        PersonAccountView.of(merge.other()),
        merge.reason(),
        merge.actor(),
        merge.recordedAt().toString());
  }
}
