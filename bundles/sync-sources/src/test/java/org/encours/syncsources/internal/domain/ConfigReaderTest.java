package org.encours.syncsources.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator may write, and what is said about the rest. */
class ConfigReaderTest {
  private static final String SFTP = "sftp://compta@sftp.banque.example:2222/releves";

  @Test
  void theShortestConfigurationHasDefaults() {
    SourceConfig config = understood(Map.of("uri", SFTP));
    assertEquals("banque", config.name());
    assertEquals(After.MOVE, config.after());
    assertEquals(Duration.ofMinutes(1), config.every());
    assertEquals("/etc/known_hosts", config.trust().knownHosts());
    assertEquals(Optional.empty(), config.siren());
    assertEquals(Optional.empty(), config.pattern());
    assertEquals("CamelFileName", config.address().nameHeader());
  }

  @Test
  void everyKeyIsUnderstood() {
    SourceConfig config =
        understood(
            Map.of(
                "uri", " " + SFTP + " ",
                "siren", "732 829 320",
                "pattern", "*.txt",
                "after", "delete",
                "everySeconds", "5",
                "hostKey", "ssh-rsa  AAAAB3Nza== root@banque",
                "option.connectTimeout", "5s",
                "secret.password", "p&%",
                "felix.fileinstall.filename", "file:/x",
                "service.pid", "y"));
    assertEquals(SFTP, config.address().uri());
    assertEquals(Optional.of("732829320"), config.siren());
    assertTrue(config.pattern().orElseThrow().matches("A.TXT"));
    assertEquals(After.DELETE, config.after());
    assertEquals(Duration.ofSeconds(5), config.every());
    assertEquals(Map.of("connectTimeout", "5s"), config.address().options());
    assertEquals(Map.of("password", "p&%"), config.address().secrets());
    assertEquals(
        Optional.of("[sftp.banque.example]:2222 ssh-rsa AAAAB3Nza==\n"),
        config.trust().line(config.address().uri()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          uri                  | ''                              | uri
          uri                  | banque                          | uri
          uri                  | sftp://a@b/c?password=x         | uri
          uri                  | sftp://a:secret@b/c             | uri
          siren                | 123                             | siren
          pattern              | {a                              | pattern
          after                | archive                         | after
          everySeconds         | 0                               | everySeconds
          everySeconds         | 1m                              | everySeconds
          hostKey              | MD5:12:34                       | hostKey
          username             | a                               | username
          option.password      | x                               | option.password
          option.delay         | 5                               | option.delay
          option.move          | done                            | option.move
          option.knownHostsUri | x                               | option.knownHostsUri
          """)
  void whatIsWrongIsNamedByItsKey(String key, String value, String named) {
    Map<String, String> properties = new HashMap<>(Map.of("uri", SFTP));
    properties.put(key, value);
    List<Problem> problems = wrong(properties);
    assertEquals(List.of(named), problems.stream().map(Problem::key).toList());
    assertFalse(problems.get(0).toString().contains("secret@"), problems::toString);
  }

  @Test
  void allProblemsAreNamedAtOnce() {
    assertEquals(
        3, wrong(Map.of("uri", SFTP, "everySeconds", "x", "after", "y", "siren", "1")).size());
  }

  @Test
  void aPop3MailboxHasNoFolders() {
    assertEquals("after", wrong(Map.of("uri", "pop3s://mail.example")).get(0).key());
    assertEquals(
        After.DELETE, understood(Map.of("uri", "pop3s://mail.example", "after", "delete")).after());
  }

  @Test
  void theComponentsOfOthersHaveTheirOwnOptions() {
    SourceConfig config =
        understood(Map.of("uri", "aws2-s3://bucket", "option.moveAfterRead", "true"));
    assertEquals(After.BY_OPTIONS, config.after());
    assertEquals("after", wrong(Map.of("uri", "aws2-s3://b", "after", "move")).get(0).key());
  }

  @Test
  void aHostOnTheUsualPortIsWrittenPlainly() {
    HostTrust trust = new HostTrust("", Optional.of("ssh-rsa AAAA"));
    assertEquals(Optional.of("b.example ssh-rsa AAAA\n"), trust.line("sftp://a@b.example/c"));
    assertEquals(Optional.of("b.example ssh-rsa AAAA\n"), trust.line("sftp://a@b.example:22/c"));
  }

  @Test
  void secretsAreTakenOutOfTexts() {
    Address address = understood(Map.of("uri", SFTP, "secret.password", "xyz")).address();
    assertEquals("no *** here", address.redact("no xyz here"));
    assertFalse(address.toString().contains("xyz"));
  }

  @ParameterizedTest
  @CsvSource({
    "file:/opt/etc/org.encours.sync.source-banque.cfg, org.encours.sync.source-banque, banque",
    "file:/opt/etc/org.encours.sync.source-a-b.cfg, org.encours.sync.source-a-b, a-b",
    ", org.encours.sync.source~banque, banque"
  })
  void theNameIsThatOfTheFile(String file, String pid, String name) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("service.pid", "org.encours.sync.source~banque");
    if (file != null) properties.put("felix.fileinstall.filename", file);
    assertEquals(new Origin(pid, name), Origin.of(properties));
  }

  private static SourceConfig understood(Map<String, String> properties) {
    Reading reading = ConfigReader.read("banque", properties, "/etc/known_hosts");
    return assertInstanceOf(Reading.Understood.class, reading, reading::toString).config();
  }

  private static List<Problem> wrong(Map<String, String> properties) {
    Reading reading = ConfigReader.read("banque", properties, "/etc/known_hosts");
    return assertInstanceOf(Reading.Wrong.class, reading).problems();
  }
}
