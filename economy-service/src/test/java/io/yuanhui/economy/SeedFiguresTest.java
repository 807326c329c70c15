package io.yuanhui.economy;

import static io.yuanhui.testing.service.Decimals.decimal;
import static io.yuanhui.testing.service.Decimals.roundingTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.SeedFiguresCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class SeedFiguresTest extends SeedFiguresCases {

  @Test
  void investment_and_retail_sales_recovered_by_the_points_that_the_account_names() {
    reading("/comparisons?indicator=fixed-asset-investment&region=411102&period=2020-06")
        .rootPath("items.find { it.measure == 'YOY' }")
        .body("value", decimal("2.0"))
        .body("previous.period", is("2020-03"))
        .body("previous.value", decimal("-27.3"))
        .body("previous.change", decimal("29.3"))
        .body("previous.changeUnit", is("PP"));
    reading("/comparisons?indicator=retail-sales&region=411102&period=2020-06")
        .rootPath("items.find { it.measure == 'YOY' }")
        .body("previous.value", decimal("-35.9"))
        .body("previous.change", decimal("23.7"))
        .body("previous.changeUnit", is("PP"));
  }

  @Test
  void the_share_of_taxes_follows_from_the_revenues() {
    reading("/reconciliation?period=2020-06")
        .rootPath("items.find { it.kind == 'FORMULA' && it.indicator == 'tax-revenue.share' }")
        .body("published", decimal("63.3"))
        .body("recomputed", decimal("63.295253"))
        .body("recomputed", roundingTo("63.3"))
        .body("withinRounding", is(true));
  }

  @Test
  void the_planned_projects_add_up() {
    reading("/reconciliation?period=2020-08")
        .rootPath("items.find { it.kind == 'FORMULA' && it.indicator == 'projects.planned' }")
        .body("published", decimal("234"))
        .body("recomputed", decimal("234"))
        .body("difference", decimal("0"))
        .body("withinRounding", is(true))
        .body("inputs.size()", is(5));
  }
}
