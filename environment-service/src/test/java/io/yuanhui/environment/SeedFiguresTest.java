package io.yuanhui.environment;

import static io.yuanhui.testing.service.Decimals.decimal;
import static io.yuanhui.testing.service.Decimals.roundingTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.seed.SeedFigure;
import io.yuanhui.testing.service.SeedFiguresCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class SeedFiguresTest extends SeedFiguresCases {

  /** The account prints 175 days and 68.63 %: of the 255 from 1 January to 11 September. */
  @Override
  protected List<SeedFigure> presupposed() {
    return List.of(
        new SeedFigure(
            "F081",
            "environment",
            "air.valid-days",
            "有效监测天数",
            "Valid days of air monitoring",
            "VALUE",
            "411102",
            "2020-09-11",
            "YTD",
            new BigDecimal("255"),
            "DAY",
            "ecology",
            "none",
            true,
            "1 January to 11 September 2020"));
  }

  @Test
  void the_share_of_good_days_follows_from_the_days() {
    reading("/reconciliation?period=2020-09-11")
        .rootPath("items.find { it.kind == 'FORMULA' && it.indicator == 'air.good-days.ratio' }")
        .body("published", decimal("68.63"))
        .body("recomputed", roundingTo("68.63"))
        .body("recomputed", roundingTo("68.627451"))
        .body("withinRounding", is(true));
  }
}
