package org.encours.web.internal.screen;

import org.encours.api.lettering.Proposal;

/** A proposal with the totals of its entries. */
public record ProposalCard(Proposal proposal) {

  public Group group() {
    return new Group(proposal.entries());
  }
}
