package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader that judges the pages must itself find faults. */
class HtmlTest {

  @Test
  void soundHtmlHasNoFaults() {
    assertEquals(List.of(), Html.faults("<!DOCTYPE html><p id=\"a\" hidden>1 &lt; 2<br></p>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>",
        "</p>",
        "<b><i></b></i>",
        "<p style=\"color:red\"></p>",
        "<a onclick=\"x()\"></a>",
        "<script>1</script>",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<p>1 < 2</p>",
        "{{ x }}",
        "<img src=\"x\">",
        "<p class=\"a\" class=\"b\"></p>"
      })
  void faultsAreFound(String html) {
    assertFalse(Html.faults(html).isEmpty());
  }
}
