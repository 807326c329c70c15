package io.yuanhui.environment;

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
  void the_share_of_good_days_follows_from_the_days() {
    reading("/reconciliation?period=2020-09-11")
        .rootPath("items.find { it.kind == 'FORMULA' && it.indicator == 'air.good-days.ratio' }")
        .body("published", decimal("68.63"))
        .body("recomputed", roundingTo("68.63"))
        .body("recomputed", roundingTo("68.627451"))
        .body("withinRounding", is(true));
  }
}
