package io.yuanhui.poverty;

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
  void the_payment_ratio_follows_from_the_funds() {
    reading("/reconciliation?period=2020-08")
        .rootPath("items.find { it.kind == 'FORMULA' && it.indicator == 'funds.payment-ratio' }")
        .body("published", decimal("96.73"))
        .body("recomputed", roundingTo("96.73"))
        .body("withinRounding", is(true));
  }
}
