package org.encours.rest.internal.view;

import org.encours.api.customer.Contact;
import org.encours.api.customer.ContactDetails;

/** A contact of a customer. */
public record ContactView(
    long id,
    String role,
    String name,
    String email,
    String phone,
    String language,
    String source,
    Long document,
    String actor,
    String recordedAt) {

  public static ContactView of(Contact contact) {
    ContactDetails details = contact.details();
    return new ContactView(
        contact.id(),
        details.role().code(),
        given(details.name()),
        given(details.email()),
        given(details.phone()),
        given(details.language()),
        IdentifierView.code(contact.source()),
        contact.document().orElse(null),
        contact.actor(),
        contact.recordedAt().toString());
  }

  private static String given(String text) {
    return text.isEmpty() ? null : text;
  }
}
