package io.yuanhui.statistics.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a service from starting with an S3 store. */
class S3SettingsTest {

  private static final Map<String, String> FINE =
      Map.of(
          "yuanhui.evidence.s3.endpoint", "https://s3.example.gov.cn",
          "yuanhui.evidence.s3.bucket", "evidence",
          "yuanhui.evidence.s3.access-key", "yuanhui",
          "yuanhui.evidence.s3.secret-key", "Zk3vQ8");

  @Test
  void four_settings_are_enough() {
    assertEquals(List.of(), S3Settings.faults(Settings.of(FINE).s3()));
  }

  @Test
  void all_that_are_missing_are_named_at_once() {
    assertEquals(
        List.of(
            "yuanhui.evidence.s3.endpoint is not set",
            "yuanhui.evidence.s3.bucket is not set",
            "yuanhui.evidence.s3.access-key is not set",
            "yuanhui.evidence.s3.secret-key is not set"),
        S3Settings.faults(Settings.of(Map.of()).s3()));
  }

  @ParameterizedTest
  @CsvSource({
    "secret-key, minioadmin, is a known development secret",
    "endpoint, s3.example.gov.cn, is no address such as https://s3.example.gov.cn",
    "endpoint, ftp://s3.example.gov.cn, is no address such as https://s3.example.gov.cn",
    "bucket, ' ', is not set"
  })
  void each_fault_is_found_and_says_no_value(String setting, String value, String fault) {
    String name = "yuanhui.evidence.s3." + setting;

    assertEquals(
        List.of(name + " " + fault), S3Settings.faults(Settings.with(FINE, name, value).s3()));
  }
}
