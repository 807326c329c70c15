package io.yuanhui.statistics.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2020-13,    'There is no month 13: 2020 ends with 12.'",
    "2020-00,    'There is no month 0: 2020 ends with 12.'",
    "2020-W54,   'There is no ISO week 54: 2020 ends with 53.'",
    "2021-W53,   'There is no ISO week 53: 2021 ends with 52.'",
    "2021-W00,   'There is no ISO week 0: 2021 ends with 52.'",
    "2021-02-29, 'There is no day 29: 2021-02 ends with 28.'",
    "2020-04-31, 'There is no day 31: 2020-04 ends with 30.'",
    "2020-S3,    'There is no half-year 3: 2020 ends with 2.'",
    "2020-Q5,    'There is no quarter 5: 2020 ends with 4.'",
    "2020-Q0,    'There is no quarter 0: 2020 ends with 4.'",
    "1899,       'The year must be between 1900 and 2199.'",
    "2200-01,    'The year must be between 1900 and 2199.'",
    "２０２０-06, 'A period has half-width characters only, such as 2020-06.'",
    "2020年6月,   'A period has half-width characters only, such as 2020-06.'"
  })
  void a_wrong_code_is_refused_with_its_reason(String code, String reason) {
    InvalidPeriodException refusal =
        assertThrows(InvalidPeriodException.class, () -> Period.parse(code));

    assertEquals(reason, refusal.reason());
    assertTrue(refusal.reasonZh().codePoints().anyMatch(Character::isIdeographic));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t"})
  void no_code_is_refused_as_empty(String code) {
    assertEquals(
        "期别不能为空。", assertThrows(InvalidPeriodException.class, () -> Period.parse(code)).reasonZh());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20-1",
        "2020-1",
        "2020-6",
        " 2020",
        "2020 ",
        "2020-06 ",
        "2020-w35",
        "2020-q2",
        "2020-s1",
        "2020Q2",
        "202006",
        "2020-06-1",
        "2020-06-01T00:00",
        "20200",
        "-2020",
        "+2020",
        "2020-",
        "2020-W5",
        "2020-W035",
        "2020-Q12",
        "2020/06",
        "2020-06\n"
      })
  void another_shape_is_refused_without_repeating_it(String code) {
    InvalidPeriodException refusal =
        assertThrows(InvalidPeriodException.class, () -> Period.parse(code));

    assertTrue(refusal.reason().startsWith("Not a period code"), refusal.reason());
  }

  @Test
  void a_long_text_is_not_repeated_in_the_reason() {
    String text = "secret".repeat(1000);

    InvalidPeriodException refusal =
        assertThrows(InvalidPeriodException.class, () -> Period.parse(text));

    assertFalse(refusal.reason().contains("secret"));
  }
}
