package io.yuanhui.environment.air;

import io.yuanhui.environment.station.Pollutant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of invalidations. */
@ApplicationScoped
class InvalidationStore {

  private static final String SELECT =
      "SELECT id, station_id, TIMESTAMPDIFF(HOUR, '1970-01-01', first_hour) AS first_hour,"
          + " TIMESTAMPDIFF(HOUR, '1970-01-01', last_hour) AS last_hour, pollutants, reason, note,"
          + " created_by, created_at, revoked_by, revoked_at, revoke_note FROM air_invalidation";

  private final Jdbi jdbi;

  InvalidationStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Invalidation said) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO air_invalidation (id, station_id, first_hour, last_hour,"
                        + " pollutants, reason, note, created_by, created_at) VALUES (:id,"
                        + " :station, :first, :last, :pollutants, :reason, :note, :by, :at)")
                .bind("id", said.id())
                .bind("station", said.stationId())
                .bind("first", EpochHour.utc(said.firstHour()))
                .bind("last", EpochHour.utc(said.lastHour()))
                .bind("pollutants", codes(said.pollutants()))
                .bind("reason", said.reason().name())
                .bind("note", said.note())
                .bind("by", said.createdBy())
                .bind("at", said.createdAt())
                .execute());
  }

  /** False where it was revoked already. */
  boolean revoke(UUID id, String by, Instant at, String note) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        "UPDATE air_invalidation SET revoked_by = :by, revoked_at = :at,"
                            + " revoke_note = :note WHERE id = :id AND revoked_by IS NULL")
                    .bind("by", by)
                    .bind("at", at)
                    .bind("note", note)
                    .bind("id", id)
                    .execute()
                == 1);
  }

  Optional<Invalidation> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " WHERE id = :id")
                .bind("id", id)
                .map(InvalidationStore::read)
                .findOne());
  }

  /** Those of a station, revoked ones too, by their first hour. */
  List<Invalidation> of(int station) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " WHERE station_id = :station ORDER BY first_hour, id")
                .bind("station", station)
                .map(InvalidationStore::read)
                .list());
  }

  /** Those that hold for some stations and touch some hours. */
  List<Invalidation> holding(Collection<Integer> stations, long first, long end) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " WHERE station_id IN (<stations>) AND revoked_by IS NULL"
                        + " AND first_hour < :end AND last_hour >= :first")
                .bindList("stations", List.copyOf(stations))
                .bind("first", EpochHour.utc(first))
                .bind("end", EpochHour.utc(end))
                .map(InvalidationStore::read)
                .list());
  }

  private static Invalidation read(ResultSet row, StatementContext context) throws SQLException {
    return new Invalidation(
        io.yuanhui.statistics.storage.Storage.uuid(row.getBytes("id")),
        row.getInt("station_id"),
        row.getLong("first_hour"),
        row.getLong("last_hour"),
        pollutants(row.getString("pollutants")),
        Invalidation.Reason.valueOf(row.getString("reason")),
        row.getString("note"),
        row.getString("created_by"),
        instant(row, "created_at"),
        row.getString("revoked_by"),
        instant(row, "revoked_at"),
        row.getString("revoke_note"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var utc = row.getObject(column, java.time.LocalDateTime.class);
    return utc == null ? null : utc.toInstant(java.time.ZoneOffset.UTC);
  }

  static String codes(Set<Pollutant> pollutants) {
    return Pollutant.ALL.stream()
        .filter(pollutants::contains)
        .map(Pollutant::code)
        .collect(Collectors.joining(","));
  }

  private static Set<Pollutant> pollutants(String codes) {
    return Arrays.stream(codes.split(","))
        .map(code -> Pollutant.parse(code).orElseThrow())
        .collect(Collectors.toSet());
  }
}
