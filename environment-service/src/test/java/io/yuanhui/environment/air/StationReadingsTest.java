package io.yuanhui.environment.air;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All of it in one transaction that is never committed, with no other test's stations. */
@QuarkusTest
@WithDatabaseAndTokens
@Tag("database")
class StationReadingsTest {

  private static final double HOUR = 3600;

  @Inject StationReadings readings;
  @Inject MeterRegistry metrics;
  @Inject Jdbi jdbi;
  @Inject Clock clock;

  @BeforeEach
  void begin() {
    QuarkusTransaction.begin();
    jdbi.useHandle(handle -> handle.execute("UPDATE station SET synthetic = 1"));
  }

  @AfterEach
  void leaveNothing() {
    QuarkusTransaction.rollback();
  }

  @Test
  void the_most_belated_station_in_use_is_measured_and_those_silent_for_three_hours_are_counted() {
    station("LAG-1", 1);
    readings.read();
    assertEquals(1, gauge("yuanhui.stations"));
    assertEquals(0, gauge("yuanhui.stations.silent"));
    assertEquals(HOUR / 2, gauge("yuanhui.stations.ingest.lag"), HOUR / 2 + 1);

    station("LAG-2", 5);
    readings.read();
    assertEquals(2, gauge("yuanhui.stations"));
    assertEquals(1, gauge("yuanhui.stations.silent"));
    assertEquals(4.5 * HOUR, gauge("yuanhui.stations.ingest.lag"), HOUR / 2 + 1);

    jdbi.useHandle(handle -> handle.execute("UPDATE station SET valid_to = '2020-01-01'"));
    readings.read();
    assertEquals(0, gauge("yuanhui.stations"));
    assertEquals(0, gauge("yuanhui.stations.ingest.lag"));
  }

  /** Whose last hour began so many hours before the one under way. */
  private void station(String code, int hoursAgo) {
    jdbi.useHandle(handle -> insert(handle, code, EpochHour.of(clock.instant()) - hoursAgo));
  }

  private static void insert(Handle handle, String code, long hour) {
    handle.execute(
        "INSERT INTO station (code, name, region_code, longitude, latitude, kind, pollutants,"
            + " valid_from) VALUES (?, 'x', '411102', 114, 33, 'national', 'so2', '2020-01-01')",
        code);
    handle.execute(
        "INSERT INTO air_hour (station_id, hour, confirmed) SELECT id, "
            + EpochHour.sql(hour)
            + ", 0 FROM station WHERE code = ?",
        code);
  }

  private double gauge(String name) {
    return metrics.get(name).gauge().value();
  }
}
