package io.yuanhui.commons.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.yuanhui.commons.watch.Readings.Reading;
import org.junit.jupiter.api.Test;

class ReadingsTest {

  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final Readings readings = new Readings(metrics, "papers");
  private final Reading reading = readings.gauge("papers", null, "Papers", "state", "draft");

  @Test
  void what_cannot_be_read_has_no_value_and_says_so_until_it_can() {
    assertEquals(Double.NaN, value());

    readings.take(() -> reading.set(3));
    assertEquals(3, value());
    assertEquals(0, failing());

    readings.take(
        () -> {
          throw new IllegalStateException("the database is away");
        });
    assertEquals(Double.NaN, value());
    assertEquals(1, failing());

    readings.take(() -> reading.set(4));
    assertEquals(4, value());
    assertEquals(0, failing());
  }

  private double value() {
    return metrics.get("papers").tag("state", "draft").gauge().value();
  }

  private double failing() {
    return metrics.get("yuanhui.readings.failing").tag("of", "papers").gauge().value();
  }
}
