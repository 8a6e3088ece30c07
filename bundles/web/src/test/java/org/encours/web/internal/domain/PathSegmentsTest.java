package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathSegmentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "411C0001",
        "411/001",
        "C&A",
        "50%",
        "a;b",
        "Île d'Yeu",
        "..",
        ".",
        "~",
        "~2F",
        "+33",
        "a b",
        "é?#",
        "\\"
      })
  void anyTextStandsInASegmentAndComesBack(String text) {
    String encoded = PathSegments.encode(text);
    assertFalse(encoded.matches(".*[/\\\\;?# ].*|\\.+"), encoded);
    assertFalse(encoded.matches("(?i).*(%2F|%5C|%25|%3B).*"), encoded);
    assertEquals(Optional.of(List.of("a", text, "b")), PathSegments.split("a/" + encoded + "/b"));
  }

  @Test
  void slashesAroundDoNotCountAndSessionIdsAreCutOff() {
    assertEquals(
        Optional.of(List.of("companies", "1")), PathSegments.split("companies/1;jsessionid=7/"));
    assertEquals(Optional.of(List.of()), PathSegments.split(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/%zz", "a/~", "a/~2", "a/~xy"})
  void aMalformedPathIsNoPath(String path) {
    assertEquals(Optional.empty(), PathSegments.split(path));
  }
}
