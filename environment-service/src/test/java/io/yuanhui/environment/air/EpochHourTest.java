package io.yuanhui.environment.air;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochHourTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-02-29T00:00:00+08:00",
        "2020-02-28T23:00:00+08:00",
        "1969-12-31T05:00:00+08:00",
        "0001-01-01T00:00:00+08:00",
        "9999-12-31T23:00:00+08:00",
        "2020-01-01T00:00:00Z",
        "2020-01-01T08:00+08:00",
        "2020-01-01T00:00:00-05:00",
        "2020-01-01T08:00:00.000+08:00"
      })
  void an_hour_is_read_however_rfc_3339_writes_it(String text) {
    assertEquals(
        Math.floorDiv(OffsetDateTime.parse(text).toEpochSecond(), 3600L),
        EpochHour.parse(text).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2020-02-30T00:00:00+08:00",
        "2019-02-29T00:00:00+08:00",
        "2020-13-01T00:00:00+08:00",
        "2020-01-01T24:00:00+08:00",
        "2020-01-0aT00:00:00+08:00",
        "2020-01-01 00:00:00+08:00",
        "2020/01/01T00:00:00+08:00",
        "2020-01-01T00:30:00+08:00",
        "2020-01-01T00:00:01+08:00",
        "2020-01-01T00:00:00+05:30",
        "２０20-01-01T00:00:00+08:00"
      })
  void what_is_no_beginning_of_an_hour_is_not_read(String text) {
    assertTrue(EpochHour.parse(text).isEmpty());
  }

  @Test
  void an_hour_is_written_as_databases_write_it() {
    assertEquals(
        "'2020-02-28 16:00:00'", EpochHour.sql(EpochHour.first(LocalDate.of(2020, 2, 29))));
    assertEquals("'1969-12-31 09:00:00'", EpochHour.sql(-15));
    assertTrue(EpochHour.isIn(LocalDate.of(1970, 1, 1), -8));
    assertTrue(EpochHour.isIn(LocalDate.of(1969, 12, 31), -9));
  }
}
