package io.yuanhui.testing.service;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import io.yuanhui.testing.seed.SeedFigure;
import io.yuanhui.testing.seed.SeedFigures;
import io.yuanhui.testing.token.TestTokens;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The district's figures of 2020 go in and come out through the API, the full way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SeedFiguresCases {

  /** What a figure is, as it was reported and as it is read. */
  private record Reading(
      String indicator,
      String name,
      String measure,
      String region,
      String period,
      String accumulation,
      BigDecimal value,
      String unit,
      String status) {

    static Reading of(SeedFigure figure) {
      return new Reading(
          figure.indicator(),
          figure.name(),
          figure.measure(),
          figure.region(),
          figure.period(),
          figure.accumulation(),
          figure.value().stripTrailingZeros(),
          figure.unit(),
          figure.status());
    }

    static Reading of(Map<String, Object> item) {
      return new Reading(
          (String) item.get("indicator"),
          (String) item.get("name"),
          (String) item.get("measure"),
          (String) item.get("region"),
          (String) item.get("period"),
          (String) item.get("accumulation"),
          new BigDecimal(item.get("value").toString()).stripTrailingZeros(),
          (String) item.get("unit"),
          (String) item.get("status"));
    }
  }

  @BeforeAll
  void publishTheAccount() {
    Report.of(figures()).forEach(Report::publish);
  }

  @Test
  void every_figure_comes_back_as_it_was_reported() {
    assertEquals(lines(figures().stream().map(Reading::of).toList()), lines(published()));
  }

  /** Asks an analysis as a viewer may. */
  protected static ValidatableResponse reading(String path) {
    return RunningService.as(TestTokens.viewer()).get(path).then().statusCode(200);
  }

  private static List<SeedFigure> figures() {
    return SeedFigures.of(RunningService.context());
  }

  private static List<Reading> published() {
    List<Map<String, Object>> items =
        reading("/observations?from=2020&to=2020&limit=1000").extract().jsonPath().getList("items");
    return items.stream().map(Reading::of).toList();
  }

  /** In an order of their own and one a line, so that a difference can be read. */
  private static String lines(Collection<Reading> readings) {
    return String.join(
        "\n", readings.stream().map(Reading::toString).collect(toCollection(TreeSet::new)));
  }
}
