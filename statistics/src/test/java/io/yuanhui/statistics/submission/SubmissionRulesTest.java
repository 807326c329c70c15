package io.yuanhui.statistics.submission;

import static io.yuanhui.statistics.trial.Api.as;
import static io.yuanhui.testing.token.TestTokens.clerk;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.Form;
import io.yuanhui.statistics.trial.TrialTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be a figure is refused, by row and field, all of it at once. */
@TrialTest
@Tag("one-database")
class SubmissionRulesTest {

  private final Corner corner = Corner.fresh();
  private final Form empty = Form.of("finance", corner, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          indicator | {"indicator": "no-such", "value": 1}
          indicator | {"value": 1}
          indicator | {"indicator": "revenue", "value": 9}
          period    | {"indicator": "revenue", "value": 1, "period": "2020-13"}
          period    | {"indicator": "revenue", "value": 1, "period": "2020-Q2"}
          period    | {"indicator": "debt", "value": 1, "period": "2020-06"}
          period    | {"indicator": "revenue", "value": 1, "period": "2199-01"}
          unit      | {"indicator": "revenue", "value": 1, "unit": "PERSON"}
          unit      | {"indicator": "revenue", "measure": "YOY", "value": 1, "unit": "CNY"}
          unit      | {"indicator": "revenue", "value": 1, "unit": "YUAN"}
          value     | {"indicator": "revenue.tax", "value": 1234567890123456789012345678901234567890}
          value     | {"indicator": "revenue.tax", "value": 1234567890123456789}
          value     | {"indicator": "revenue.tax", "value": 1.0000001}
          value     | {"indicator": "revenue.tax", "value": 1e400000000}
          value     | {"indicator": "revenue.tax", "value": null}
          value     | {"indicator": "revenue.tax"}
          value     | {"indicator": "revenue.tax", "value": 1, "status": "M"}
          value     | {"indicator": "revenue", "measure": "RANK", "value": 1.5}
          value     | {"indicator": "revenue", "measure": "RANK", "value": 0}
          measure   | {"indicator": "revenue.tax", "measure": "LEVEL", "value": 1}
          status    | {"indicator": "revenue.tax", "status": "X", "value": 1}
          region    | {"indicator": "revenue.tax", "value": 1, "region": "411103"}
          region    | {"indicator": "revenue.tax", "value": 1, "region": "999999"}
          """)
  void a_faulty_cell_is_refused_by_its_row_and_field(String field, String cell) {
    Form form = empty.cell("revenue", "1").with(cell);

    as(clerk("finance"), form.json())
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:yuanhui:problem:rule-violation"))
        .body("violations.field", contains("cells[1]." + field))
        .body("violations.row", contains(2))
        .body("violations.in", contains("body"));
  }

  @Test
  void every_fault_of_a_submission_is_told_at_once() {
    Form form =
        empty
            .cell("revenue", "1")
            .cell("no-such", "1")
            .cell("revenue.tax", "1.0000001", "\"unit\": \"TON\", \"period\": \"2020-13\"")
            .cell("revenue", "null")
            .cell("revenue", "2")
            .cell("debt", "1", "\"note\": \"%s\"".formatted("长".repeat(501)));

    Response refused = as(clerk("finance"), form.json()).post("/submissions");

    refused
        .then()
        .statusCode(422)
        .body(
            "violations.field",
            containsInAnyOrder(
                "cells[1].indicator",
                "cells[2].value",
                "cells[2].unit",
                "cells[2].period",
                "cells[3].value",
                "cells[4].indicator",
                "cells[5].period",
                "cells[5].note"));
    assertEquals(
        List.of(2, 3, 3, 3, 4, 5, 6, 6),
        refused.jsonPath().getList("violations.row", Integer.class).stream().sorted().toList());
  }

  @Test
  void the_head_of_a_form_is_checked_as_a_whole() {
    as(clerk("finance"), "{\"period\": \"2020-13\", \"region\": \"999999\", \"cells\": []}")
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", containsInAnyOrder("department", "period", "region", "cells"));
  }

  @Test
  void saving_a_draft_again_is_checked_like_the_first_time() {
    Response created = as(clerk("finance"), empty.cell("revenue", "1").json()).post("/submissions");

    as(clerk("finance"), empty.cell("revenue", "1", "\"unit\": \"MU\"").json())
        .header("If-Match", created.header("ETag"))
        .put("/submissions/" + created.path("id"))
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[0].unit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012345678.123456",
        "-123456789012345678.123456",
        "0.000001",
        "-1.50",
        "7.000000000000",
        "1e3",
        "0e-400000000"
      })
  void a_value_is_kept_to_the_last_digit(String value) {
    Response created =
        as(clerk("finance"), empty.cell("revenue", value).json()).post("/submissions");
    created.then().statusCode(201);

    BigDecimal kept =
        as(clerk("finance"))
            .get("/submissions/" + created.path("id"))
            .jsonPath()
            .getObject("cells[0].value", BigDecimal.class);
    assertEquals(0, kept.compareTo(new BigDecimal(value)), kept::toPlainString);
  }

  @Test
  void a_value_beyond_all_bounds_is_a_violation_also_with_an_idempotency_key() {
    as(clerk("finance"), empty.cell("revenue", "1e400000000").json())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .post("/submissions")
        .then()
        .statusCode(422)
        .body("violations.field", contains("cells[0].value"));
  }

  @Test
  void a_missing_figure_is_reported_as_missing() {
    as(clerk("finance"), empty.cell("revenue", "null", "\"status\": \"M\"").json())
        .post("/submissions")
        .then()
        .statusCode(201);
  }

  @Test
  void one_figure_in_two_measures_regions_or_periods_is_no_repetition() {
    Form district = Form.of("finance", "411102", corner.month(3));

    as(
            clerk("finance"),
            district
                .cell("revenue", "1")
                .cell("revenue", "1", "\"measure\": \"YOY\"")
                .cell("revenue", "1", "\"region\": \"411102001\"")
                .cell("revenue", "1", "\"period\": \"%s\"".formatted(corner.month(4)))
                .json())
        .post("/submissions")
        .then()
        .statusCode(201);
  }
}
