package io.yuanhui.livelihood;

import static io.yuanhui.testing.service.Decimals.decimal;
import static io.yuanhui.testing.service.Decimals.roundingTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.SeedFiguresCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import io.yuanhui.testing.token.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class SeedFiguresTest extends SeedFiguresCases {

  @BeforeAll
  static void setTheTargetsOfTheYear() {
    Map.of(
            "employment.urban-new", 3650,
            "employment.re-employed", 902,
            "employment.rural-transfer", 966,
            "employment.hard-to-place", 355,
            "unemployment.registered-rate", 4.2)
        .forEach(SeedFiguresTest::setTarget);
  }

  @ParameterizedTest
  @CsvSource({
    "employment.urban-new, 4280, 3650, 117.3, 50.6",
    "employment.re-employed, 1204, 902, 133.5, 66.8",
    "employment.rural-transfer, 1309, 966, 135.5, 68.8",
    "employment.hard-to-place, 618, 355, 174, 107.4"
  })
  void progress_is_what_the_account_prints_and_ahead_of_the_year(
      String indicator, String value, String target, String progress, String ahead) {
    reading("/progress?period=2020-08&indicator=" + indicator)
        .rootPath("items[0]")
        .body("value", decimal(value))
        .body("target", decimal(target))
        .body("progress", roundingTo(progress))
        .body("published", decimal(progress))
        .body("pace", roundingTo("66.7"))
        .body("ahead", roundingTo(ahead))
        .body("met", is(true));
  }

  @Test
  void the_unemployment_target_is_a_ceiling() {
    reading("/progress?period=2020-08&indicator=unemployment.registered-rate")
        .rootPath("items[0]")
        .body("value", decimal("2"))
        .body("target", decimal("4.2"))
        .body("progress", nullValue())
        .body("ahead", nullValue())
        .body("met", is(true))
        .body("distance", decimal("2.2"));
  }

  private static void setTarget(String indicator, Number value) {
    RunningService.as(TestTokens.publisher())
        .contentType("application/json")
        .body(Map.of("value", value))
        .put("/targets/{indicator}/411102/2020", indicator)
        .then()
        .statusCode(200);
  }
}
