package io.yuanhui.statistics.target;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.publisher;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Together;
import io.yuanhui.statistics.trial.TrialTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The publisher sets the targets of a year. */
@TrialTest
class TargetsTest {

  private final Corner corner = Corner.fresh();
  private final String address =
      "/targets/jobs.new/%s/%d".formatted(corner.region(), corner.year());

  @Test
  void a_target_is_set_and_read_with_who_set_it() {
    Response set = as(publisher(), "{\"value\": 3650, \"note\": \"政府工作报告\"}").put(address);

    set.then().statusCode(200);
    Response read = as(viewer()).get(address);
    read.then()
        .statusCode(200)
        .header("ETag", set.header("ETag"))
        .body("value", equalTo(3650))
        .body("unit", equalTo("PERSON"))
        .body("year", equalTo(corner.year()))
        .body("region", equalTo(corner.region()))
        .body("setBy", equalTo("publisher"))
        .body("note", equalTo("政府工作报告"));
  }

  @Test
  void a_target_that_is_there_changes_only_with_the_tag_that_was_seen() {
    String seen = as(publisher(), "{\"value\": 1}").put(address).header("ETag");

    as(publisher(), "{\"value\": 2}").put(address).then().statusCode(428);
    Response changed = as(publisher(), "{\"value\": 2}").header("If-Match", seen).put(address);
    changed.then().statusCode(200).body("value", equalTo(2));
    assertNotEquals(seen, changed.header("ETag"));
    as(publisher(), "{\"value\": 3}").header("If-Match", seen).put(address).then().statusCode(412);
    as(viewer()).get(address).then().body("value", equalTo(2));
  }

  @Test
  void a_tag_for_a_target_that_is_not_there_is_stale() {
    as(publisher(), "{\"value\": 1}")
        .header("If-Match", "\"0\"")
        .put(address)
        .then()
        .statusCode(412);
    as(viewer()).get(address).then().statusCode(404);
  }

  @Test
  void of_four_who_set_it_first_at_the_same_moment_one_does() {
    List<Integer> statuses =
        Together.call(
            4,
            number ->
                as(publisher(), "{\"value\": %d}".formatted(number)).put(address).statusCode());

    assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
    assertEquals(
        3,
        statuses.stream().filter(status -> status == 412 || status == 428).count(),
        statuses::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          value  | {}
          value  | {"value": null}
          value  | {"value": 1.0000001}
          value  | {"value": 1234567890123456789012345678901234567890}
          value  | {"value": 1e400000000}
          unit   | {"value": 1, "unit": "CNY"}
          unit   | {"value": 1, "unit": "MANN"}
          """)
  void a_target_that_cannot_be_is_refused_by_its_field(String field, String body) {
    as(publisher(), body)
        .put(address)
        .then()
        .statusCode(422)
        .body("violations.field", contains(field));
  }

  @ParameterizedTest
  @CsvSource({"999999/2020, region", "411102/1800, year"})
  void a_target_for_nowhere_or_never_is_refused_by_its_part_of_the_path(
      String place, String field) {
    as(publisher(), "{\"value\": 1}")
        .put("/targets/jobs.new/" + place)
        .then()
        .statusCode(422)
        .body("violations.field", contains(field))
        .body("violations.in", contains("path"));
    as(publisher(), "{\"value\": 1}").put("/targets/no-such/411102/2020").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789012345678.123456", "1e3", "7.000000000000", "0e-400000000"})
  void a_target_is_kept_to_the_last_digit(String value) {
    as(publisher(), "{\"value\": %s}".formatted(value)).put(address).then().statusCode(200);

    BigDecimal kept = as(viewer()).get(address).jsonPath().getObject("value", BigDecimal.class);
    assertEquals(0, kept.compareTo(new BigDecimal(value)), kept::toPlainString);
  }
}
