package org.encours.it.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.List;
import org.encours.it.booted.Await;
import org.encours.it.booted.EncoursExtension;
import org.encours.it.booted.EncoursExtension.Booted;
import org.encours.it.booted.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mailbox as a source: attachments are files. */
@ExtendWith(EncoursExtension.class)
class MailSourceIT {
  private static final String ADDRESS = "compta@example.org";
  private static final String PASSWORD = "mot:de/passe@100%";

  private final SmallBooks books = new SmallBooks();
  private GreenMail server;
  private GreenMailUser mailbox;
  private Booted encours;

  @BeforeEach
  void begin(Booted booted) throws IOException {
    encours = booted;
    server = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    server.start();
    mailbox = server.setUser(ADDRESS, ADDRESS, PASSWORD);
  }

  @AfterEach
  void end() {
    server.stop();
    assertEquals(200, encours.api.open("/health").status());
  }

  @Test
  void attachmentsArriveOnceAndTheMailIsMoved() throws MessagingException {
    deliver(
        part("petit mot.txt", "text/plain; charset=utf-8", "Bonjour".getBytes(), false),
        part("logo.png", "image/png", new byte[100], true),
        part(books.filename(1), "application/octet-stream", books.fec("F1"), true),
        part(books.filename(1), "text/plain", books.fec("F2"), true));
    try (SourceFile source =
        SourceFile.of(
            encours,
            "courrier",
            "uri = imap://127.0.0.1:" + server.getImap().getPort(),
            "everySeconds = 1",
            "option.username = " + ADDRESS,
            "secret.password = " + PASSWORD)) {
      awaitPieces("F1", "F2");
      Await.until("an empty inbox", SourceFile.PATIENCE, () -> count("INBOX") == 0);
      assertEquals(1, count("encours-done"));
      deliver(part(books.filename(2), "text/plain", books.fec("F3"), true));
      awaitPieces("F1", "F2", "F3");
      source.awaitUp();
      List<JsonNode> imports = SmallBooks.imports(encours.api, books.filename(1));
      assertEquals(2, imports.size(), imports::toString);
      for (JsonNode each : imports) {
        assertEquals("imported", each.get("state").asText());
        assertEquals("source:courrier", each.get("source").asText());
      }
      assertTrue(SmallBooks.imports(encours.api, "logo.png").isEmpty());
    }
  }

  private long count(String folder) {
    MailFolder found = server.getManagers().getImapHostManager().getFolder(mailbox, folder);
    return found == null ? -1 : found.getMessageCount();
  }

  private void deliver(MimeBodyPart... parts) throws MessagingException {
    MimeMessage mail = new MimeMessage((jakarta.mail.Session) null);
    mail.setFrom(new InternetAddress("banque@example.com"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
    mail.setSubject("Vos fichiers", "utf-8");
    mail.setContent(new MimeMultipart(parts));
    mail.saveChanges();
    mailbox.deliver(mail);
  }

  private static MimeBodyPart part(String name, String type, byte[] content, boolean attached)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
    if (attached) part.setFileName(name);
    return part;
  }

  private void awaitPieces(String... pieces) {
    Await.value(
        "pieces",
        SourceFile.PATIENCE,
        () -> books.pieces(encours.api),
        found -> found.equals(List.of(pieces)));
  }
}
