package org.encours.api.customer;

import java.util.List;
import org.encours.api.ledger.CustomerAccount;

/**
 * What is known about the legal person behind a customer account. Facts stated for any account of
 * the person count for all of them, as long as the accounts are one person's.
 *
 * @param person internal number of the person: the smallest of its accounts'; changes with merges
 * @param account the account that was asked for
 * @param identifiers numbers, those that persons have stated first
 * @param contacts contacts, by role
 * @param accounts the person's accounts in all companies, the one asked for first; no more than
 *     {@link #MOST_ACCOUNTS}
 * @param moreAccounts how many accounts are left out
 * @param terms terms of payment of the account that was asked for
 * @param merges what makes the accounts one person's
 * @param candidates accounts that may be the same person's too
 */
public record CustomerFile(
    long person,
    CustomerAccount account,
    List<StatedIdentifier> identifiers,
    List<Contact> contacts,
    List<GroupAccount> accounts,
    long moreAccounts,
    CustomerTerms terms,
    List<Merge> merges,
    List<MergeCandidate> candidates) {
  /** Accounts shown with their balances. */
  public static final int MOST_ACCOUNTS = 50;

  public CustomerFile {
    identifiers = List.copyOf(identifiers);
    contacts = List.copyOf(contacts);
    accounts = List.copyOf(accounts);
    merges = List.copyOf(merges);
    candidates = List.copyOf(candidates);
  }
}
