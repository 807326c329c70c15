package io.yuanhui.statistics.webhook;

import io.yuanhui.statistics.observation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How far each subscription has come. Waits, as leases, are measured by the database's clock, which
 * all replicas share.
 */
@ApplicationScoped
class Progress {

  static final String NOW = "UTC_TIMESTAMP(6)";
  static final String LATER = "TIMESTAMPADD(MICROSECOND, :micros, " + NOW + ")";
  static final String LONG_AGO = "'1970-01-01 00:00:00'";
  private static final String ID = "id";
  private static final String LEASE = "lease";
  private static final String MICROS = "micros";

  private final Jdbi jdbi;
  private final WebhookConfig config;

  Progress(Jdbi jdbi, WebhookConfig config) {
    this.jdbi = jdbi;
    this.config = config;
  }

  /** A subscription as its delivery sees it. */
  record Standing(
      UUID id,
      URI url,
      String topic,
      EventSource.Wanted wanted,
      int batch,
      Secrets.Sealed secrets,
      Place place,
      int attempts) {}

  void begin(UUID id, Instant since) {
    Place place = Place.endOf(since);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO webhook_progress"
                        + " (webhook_id, published_at, series_id, period_start, vintage)"
                        + " VALUES (:id, :at, :series, :start, :vintage)")
                .bind(ID, id)
                .bind("at", place.publishedAt())
                .bind("series", place.seriesId())
                .bind("start", place.periodStart())
                .bind("vintage", place.vintage())
                .execute());
  }

  /** Keeps others from changing what belongs to a subscription until the transaction ends. */
  void lock(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT attempts FROM webhook_progress WHERE webhook_id = :id FOR UPDATE")
                .bind(ID, id)
                .mapTo(Integer.class)
                .findOne());
  }

  /** Locks and reads it for whoever has the lease, which is renewed; empty where it is lost. */
  Optional<Standing> hold(UUID id, UUID lease) {
    return jdbi.withHandle(
        handle -> {
          int held =
              handle
                  .createUpdate(
                      "UPDATE webhook_progress SET lease_until = "
                          + LATER
                          + " WHERE webhook_id = :id AND lease = :lease")
                  .bind(ID, id)
                  .bind(LEASE, lease)
                  .bind(MICROS, micros(config.lease()))
                  .execute();
          return held == 0
              ? Optional.<Standing>empty()
              : handle
                  .createQuery(
                      "SELECT w.url, w.topic, w.indicators, w.regions, w.batch_size, w.secret,"
                          + " w.secret_number, w.previous_secret, w.previous_until,"
                          + " p.published_at, p.series_id, p.period_start, p.vintage, p.attempts"
                          + " FROM webhook w JOIN webhook_progress p ON p.webhook_id = w.id"
                          + " WHERE w.id = :id AND w.active = 1")
                  .bind(ID, id)
                  .map(
                      (row, context) ->
                          new Standing(
                              id,
                              URI.create(row.getString("url")),
                              row.getString("topic"),
                              new EventSource.Wanted(
                                  CodesColumn.read(row.getString("indicators")),
                                  CodesColumn.read(row.getString("regions"))),
                              row.getInt("batch_size"),
                              new Secrets.Sealed(
                                  row.getBytes("secret"),
                                  row.getInt("secret_number"),
                                  row.getBytes("previous_secret"),
                                  context
                                      .findColumnMapperFor(Instant.class)
                                      .orElseThrow()
                                      .map(row, "previous_until", context)),
                              new Place(
                                  context
                                      .findColumnMapperFor(Instant.class)
                                      .orElseThrow()
                                      .map(row, "published_at", context),
                                  row.getLong("series_id"),
                                  LocalDate.parse(row.getString("period_start")),
                                  row.getInt("vintage")),
                              row.getInt("attempts")))
                  .findOne();
        });
  }

  /** Everything until a place is done with; false where the lease is lost. */
  boolean advance(UUID id, UUID lease, Place place) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE webhook_progress SET published_at = :at, series_id = :series,"
                            + " period_start = :start, vintage = :vintage, attempts = 0,"
                            + " lease_until = "
                            + LATER
                            + " WHERE webhook_id = :id AND lease = :lease")
                    .bind("at", place.publishedAt())
                    .bind("series", place.seriesId())
                    .bind("start", place.periodStart())
                    .bind("vintage", place.vintage())
                    .bind(MICROS, micros(config.lease()))
                    .bind(ID, id)
                    .bind(LEASE, lease)
                    .execute())
        == 1;
  }

  /** Nothing is sent before a wait is over; false where the lease is lost. */
  boolean pause(UUID id, UUID lease, int attempts, Duration wait) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE webhook_progress SET attempts = :attempts, next_attempt_at = "
                            + LATER
                            + " WHERE webhook_id = :id AND lease = :lease")
                    .bind("attempts", attempts)
                    .bind(MICROS, micros(wait))
                    .bind(ID, id)
                    .bind(LEASE, lease)
                    .execute())
        == 1;
  }

  /** The next attempt is due at once; somebody has changed what stood in its way. */
  void hasten(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE webhook_progress SET attempts = 0, next_attempt_at = "
                        + LONG_AGO
                        + " WHERE webhook_id = :id")
                .bind(ID, id)
                .execute());
  }

  /** Switches a subscription off by itself. */
  void disable(UUID id, String reason) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE webhook SET active = 0, disabled_reason = :reason,"
                        + " version = version + 1 WHERE id = :id")
                .bind("reason", reason)
                .bind(ID, id)
                .execute());
  }

  static long micros(Duration duration) {
    return duration.toNanos() / 1000;
  }
}
