package org.encours.syncsources.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.mail.MailConstants;
import org.apache.camel.component.mail.MailMessage;
import org.encours.api.InvalidRequest;
import org.encours.syncsources.internal.domain.NamePattern;

/**
 * Takes the attachments of a mail in, each as a file of its own. Pictures, as they stand in
 * signatures, only if the configuration asks for their names. A mail without attachments is done
 * with at once; an attachment that is refused does not hold up the others.
 */
final class MailIntake implements Processor {
  private static final int DEEPEST = 8;
  private static final int MOST_ATTACHMENTS = 200;

  private final Receiver receiver;
  private final Optional<NamePattern> pattern;

  MailIntake(Receiver receiver, Optional<NamePattern> pattern) {
    this.receiver = receiver;
    this.pattern = pattern;
  }

  private record Attachment(String name, DataHandler content) {}

  @Override
  public void process(Exchange exchange) throws IOException, MessagingException {
    Part mail = exchange.getMessage(MailMessage.class).getOriginalMessage();
    List<Attachment> attachments = new ArrayList<>();
    collect(mail, attachments, 0);
    for (Attachment attachment : attachments) {
      try {
        receiver.receive(attachment.name(), () -> attachment.content().getInputStream());
      } catch (InvalidRequest e) {
        // The health check says so; the mail is done with, but it is never deleted.
        exchange.getMessage().setHeader(MailConstants.MAIL_DELETE, false);
      }
    }
  }

  private void collect(Part part, List<Attachment> found, int depth)
      throws IOException, MessagingException {
    if (depth > DEEPEST || found.size() >= MOST_ATTACHMENTS) {
      throw new IOException("more attachments, or attachments within attachments, than are taken");
    }
    if (part.isMimeType("multipart/*")) {
      // Not part.getContent(): that asks for handlers which an OSGi framework may hide.
      Multipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < parts.getCount(); i++) collect(parts.getBodyPart(i), found, depth + 1);
    } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) {
      collect(inner, found, depth + 1);
    } else if (part.getFileName() != null) {
      String name = MimeUtility.decodeText(part.getFileName());
      if (isWanted(name, part)) found.add(new Attachment(name, part.getDataHandler()));
    }
  }

  private boolean isWanted(String name, Part part) throws MessagingException {
    return pattern.isPresent() ? pattern.get().matches(name) : !part.isMimeType("image/*");
  }
}
