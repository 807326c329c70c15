package io.yuanhui.testing.service;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restassured.response.Response;
import io.yuanhui.testing.seed.SeedFigure;
import io.yuanhui.testing.seed.SeedFigures;
import io.yuanhui.testing.token.TestTokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The catalogue that the service is delivered with, against the district's account of 2020. */
public abstract class CatalogueCases {

  /** What the account says of an indicator; the unit only of its level. */
  private record Definition(
      String code,
      String name,
      String nameEn,
      String frequency,
      String accumulation,
      String department,
      String better) {

    static Definition of(SeedFigure figure) {
      return new Definition(
          figure.indicator(),
          figure.name(),
          figure.nameEn(),
          figure.frequency(),
          figure.accumulation(),
          figure.department(),
          figure.better());
    }

    static Definition of(Map<String, Object> indicator) {
      return new Definition(
          (String) indicator.get("code"),
          (String) indicator.get("name"),
          (String) indicator.get("nameEn"),
          (String) indicator.get("frequency"),
          (String) indicator.get("accumulation"),
          (String) indicator.get("department"),
          (String) indicator.get("better"));
    }
  }

  @Test
  void every_figure_of_the_account_has_its_indicator() {
    Map<String, Map<String, Object>> catalogue = catalogue();

    for (SeedFigure figure : SeedFigures.of(RunningService.context())) {
      Map<String, Object> indicator = catalogue.get(figure.indicator());
      assertNotNull(indicator, figure.ref() + " " + figure.indicator());
      assertEquals(Definition.of(figure), Definition.of(indicator), figure.ref());
      if (figure.measure().equals("VALUE")) {
        assertEquals(figure.unit(), indicator.get("unit"), figure.ref());
      }
    }
  }

  @Test
  void an_indicator_shows_every_decimal_that_the_account_prints() {
    Map<String, Map<String, Object>> catalogue = catalogue();

    for (SeedFigure figure : SeedFigures.of(RunningService.context())) {
      if (figure.measure().equals("VALUE")) {
        int decimals = (int) catalogue.get(figure.indicator()).get("decimals");
        int printed = Math.max(0, figure.value().stripTrailingZeros().scale());
        assertEquals(Math.max(decimals, printed), decimals, figure.ref());
      }
    }
  }

  @Test
  void what_the_account_computes_from_other_figures_has_a_formula() {
    Map<String, Map<String, Object>> catalogue = catalogue();

    for (SeedFigure figure : SeedFigures.of(RunningService.context())) {
      Object formula = catalogue.get(figure.indicator()).get("formula");
      assertEquals(figure.followsFromOthers(), formula != null, figure.ref() + " " + formula);
    }
  }

  /**
   * The delivered catalogue came by a migration, past the checks of the API. Here each definition
   * passes them: formulas parse, know every name, form no cycle and share their inputs' frequency.
   */
  @Test
  void every_delivered_definition_passes_the_checks_of_a_new_one() {
    for (String code : catalogue().keySet()) {
      Response read =
          RunningService.as(TestTokens.admin())
              .get("/indicators/{code}", code)
              .then()
              .statusCode(200)
              .extract()
              .response();
      Map<String, Object> definition = new LinkedHashMap<>(read.jsonPath().getMap(""));

      Response saved =
          RunningService.as(TestTokens.admin())
              .header("If-Match", read.getHeader("ETag"))
              .contentType("application/json")
              .body(definition)
              .put("/indicators/{code}", code);

      assertEquals(200, saved.statusCode(), () -> code + ": " + saved.asString());
    }
  }

  private static Map<String, Map<String, Object>> catalogue() {
    List<Map<String, Object>> items =
        RunningService.as(TestTokens.viewer())
            .queryParam("limit", 1000)
            .get("/indicators")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items");
    return items.stream().collect(toMap(item -> (String) item.get("code"), Function.identity()));
  }
}
