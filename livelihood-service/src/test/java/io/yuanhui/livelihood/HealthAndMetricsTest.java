package io.yuanhui.livelihood;

import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.HealthAndMetricsCases;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import org.junit.jupiter.api.Tag;

@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class HealthAndMetricsTest extends HealthAndMetricsCases {}
