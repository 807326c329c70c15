package io.yuanhui.commons.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * Gauges of what the database holds. They are read now and then, by a schedule of their owner, and
 * kept: a scrape costs no query and never fails. When they cannot be read they have no value
 * ({@code NaN}), as an old one would pass for a new one, and {@code yuanhui_readings_failing} is 1.
 *
 * <p>Each replica reads for itself, so that all of them show the same: sums over replicas are
 * wrong.
 */
public final class Readings {

  private static final Logger LOG = Logger.getLogger(Readings.class);

  private final MeterRegistry registry;
  private final String subject;
  private final List<Reading> readings = new CopyOnWriteArrayList<>();
  private volatile boolean failing;

  /**
   * Without any yet.
   *
   * @param subject what they are about, in a word
   */
  public Readings(MeterRegistry registry, String subject) {
    this.registry = registry;
    this.subject = subject;
    Gauge.builder("yuanhui.readings.failing", this, all -> all.failing ? 1 : 0)
        .description("1 where gauges of this subject could not be read from the database")
        .tag("of", subject)
        .register(registry);
  }

  /** Reads what the gauges shall show. */
  @FunctionalInterface
  public interface Look {
    void run() throws Exception;
  }

  /** One gauge's last value. */
  public static final class Reading {

    private volatile double value = Double.NaN;

    private Reading() {}

    public void set(double now) {
      value = now;
    }
  }

  /**
   * A gauge, which has no value before its first reading.
   *
   * @param unit as it ends the name, such as {@code seconds}; null where it counts
   * @param tags keys and values in turn, of which there are a few known ones
   */
  public Reading gauge(String name, String unit, String description, String... tags) {
    Reading reading = new Reading();
    readings.add(reading);
    Gauge.builder(name, reading, read -> read.value)
        .baseUnit(unit)
        .description(description)
        .tags(tags)
        .register(registry);
    return reading;
  }

  /** Takes a reading; never fails, and tells of an outage once. */
  public void take(Look look) {
    try {
      look.run();
      if (failing) {
        failing = false;
        LOG.infof("Measures of %s are read again", subject);
      }
    } catch (Exception away) {
      readings.forEach(reading -> reading.set(Double.NaN));
      if (!failing) {
        failing = true;
        LOG.warnf("Measures of %s cannot be read: %s", subject, away.getMessage());
      }
    }
  }
}
