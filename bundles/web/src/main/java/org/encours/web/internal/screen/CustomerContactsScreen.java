package org.encours.web.internal.screen;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.customer.Contact;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.CustomerDesk;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whom to turn to at the customer's. */
@Component(service = Screen.class)
public final class CustomerContactsScreen extends PersonPage {
  private static final ContactDetails BLANK =
      new ContactDetails(ContactRole.ACCOUNTING, "", "", "", "fr");

  private final CustomerDesk desk;

  @Activate
  public CustomerContactsScreen(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference CustomerDesk desk,
      @Reference Clock clock) {
    super(ledger, files, clock, "contacts");
    this.desk = desk;
  }

  @Override
  Reply show(ScreenRequest request, Company company, CustomerFile file, Map<String, Object> model) {
    model.put("roles", Stream.of(ContactRole.values()).map(ContactRole::code).toList());
    model.put("form", BLANK);
    model.put("replaces", "");
    Optional<Long> asked = request.parameter("contact").flatMap(Asked::id);
    if (asked.isEmpty()) return new Reply.View("customer-contacts", model);
    Optional<Contact> one =
        file.contacts().stream().filter(contact -> contact.id() == asked.get()).findFirst();
    if (one.isEmpty()) return new Reply.NotFound();
    model.put("form", one.get().details());
    model.put("replaces", Long.toString(one.get().id()));
    return new Reply.View(request.isPartial() ? "contact-dialog" : "customer-contacts", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String actor = request.user().name();
    Optional<Long> contact = request.parameter("contact").flatMap(Asked::id);
    if (request.parameter("do").filter("end"::equals).isPresent() && contact.isPresent()) {
      desk.endContact(company, contact.get(), actor);
      return done(company, request, "contact-ended");
    }
    ContactRole role =
        request
            .parameter("role")
            .flatMap(ContactRole::ofCode)
            .orElseThrow(() -> new InvalidRequest("Indiquez le rôle.", "State the role."));
    ContactDetails details =
        new ContactDetails(
            role,
            request.parameter("name").orElse(""),
            request.parameter("email").orElse(""),
            request.parameter("phone").orElse(""),
            request.parameter("language").orElse(""));
    desk.addContact(company, request.path("account"), details, contact, actor);
    return done(company, request, "contact-saved");
  }
}
