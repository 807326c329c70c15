package io.yuanhui.statistics.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorCodeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gdp",
        "tax-revenue.share",
        "air.pm25.weekly-first",
        "cold-chain-top100",
        "net.5g"
      })
  void words_are_joined_by_dots_and_dashes(String code) {
    assertTrue(IndicatorCode.isValid(code));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "GDP", "5g", "tax_revenue", "tax-", ".tax", "tax..share", "税收", "a b"})
  void anything_else_is_no_code(String text) {
    assertFalse(IndicatorCode.isValid(text));
  }

  @Test
  void a_code_has_at_most_a_hundred_characters() {
    assertTrue(IndicatorCode.isValid("a".repeat(100)));
    assertFalse(IndicatorCode.isValid("a".repeat(101)));
  }

  @Test
  void the_better_direction_is_written_in_lower_case() {
    assertEquals("down", Better.DOWN.code());
    assertEquals(Optional.of(Better.DOWN), Better.parse("down"));
    assertEquals(Optional.empty(), Better.parse("DOWN"));
    assertEquals(Optional.empty(), Better.parse(null));
  }
}
