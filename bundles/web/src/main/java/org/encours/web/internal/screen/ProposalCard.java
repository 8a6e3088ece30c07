package org.encours.web.internal.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.Foreseen;
import org.encours.api.lettering.Proposal;

/**
 * A proposal with the totals of its entries.
 *
 * @param proposal what is proposed
 * @param difference what would be written off
 */
public record ProposalCard(Proposal proposal, Optional<WrittenOff> difference) {

  /**
   * The proposals of one customer.
   *
   * @param account number of the account
   * @param customer its name
   * @param cards the surest first
   */
  public record OfCustomer(String account, String customer, List<ProposalCard> cards) {}

  /**
   * What a dry run would make of a match.
   *
   * @param foreseen what would become of it
   * @param card what it is
   */
  public record Dry(Foreseen foreseen, ProposalCard card) {
    static Dry of(Foreseen foreseen, Company company) {
      return new Dry(foreseen, ProposalCard.of(foreseen.match(), company));
    }
  }

  static ProposalCard of(Proposal proposal, Company company) {
    return new ProposalCard(proposal, WrittenOff.of(proposal.difference(), company.currency()));
  }

  static List<ProposalCard> all(List<Proposal> proposals, Company company) {
    return proposals.stream().map(proposal -> of(proposal, company)).toList();
  }

  /** By customer; the one with the surest proposal first. */
  static List<OfCustomer> byCustomer(List<Proposal> proposals, Company company) {
    Map<String, OfCustomer> groups = new LinkedHashMap<>();
    for (Proposal each : proposals) {
      groups
          .computeIfAbsent(
              each.account(),
              account -> new OfCustomer(account, each.customer(), new ArrayList<>()))
          .cards()
          .add(of(each, company));
    }
    return List.copyOf(groups.values());
  }

  public Group group() {
    return new Group(proposal.entries());
  }
}
