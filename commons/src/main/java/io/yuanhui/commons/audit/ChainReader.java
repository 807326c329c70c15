package io.yuanhui.commons.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the stored chain, a page at a time. */
@ApplicationScoped
class ChainReader {

  private final AgroalDataSource dataSource;

  ChainReader(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  Head head() {
    return one(
            "SELECT position, at, hash FROM audit_head WHERE id = 1",
            row -> new Head(row.getLong(1), Chain.instant(row, 2), row.getString(3)))
        .orElseThrow(() -> new IllegalStateException("audit_head has no row"));
  }

  /** Where the chain begins, if old events were removed. */
  Optional<Checkpoint> checkpoint() {
    return one(
        "SELECT position, hash, signature FROM audit_checkpoint WHERE id = 1",
        row -> new Checkpoint(new Place(row.getLong(1), row.getString(2)), row.getString(3)));
  }

  /** A place and the signature that was given for it. */
  record Checkpoint(Place place, String signature) {}

  /** The position of the last event, of which the end of the chain may know nothing. */
  long lastPosition() {
    return one("SELECT COALESCE(MAX(position), 0) FROM audit_event", row -> row.getLong(1))
        .orElseThrow();
  }

  /** The last event before a time. */
  Optional<Place> lastBefore(Instant time) {
    return one(
        "SELECT position, hash FROM audit_event WHERE at < ? ORDER BY at DESC, position DESC LIMIT 1",
        row -> new Place(row.getLong(1), row.getString(2)),
        Chain.utc(time));
  }

  /** Events after a position, in the order of positions. */
  List<AuditEvent> page(AuditFilter filter, long after, int most) {
    StringBuilder sql =
        new StringBuilder("SELECT " + Chain.COLUMNS + " FROM audit_event WHERE position > ?");
    List<Object> values = new ArrayList<>(List.of(after));
    if (filter.entity() != null) {
      sql.append(" AND entity = ?");
      values.add(filter.entity());
    }
    if (filter.actor() != null) {
      sql.append(" AND actor = ?");
      values.add(filter.actor());
    }
    // Times never go back along the chain, so a span of time is a span of positions.
    if (filter.from() != null) {
      OptionalLong first = edge("at >= ? ORDER BY at, position", filter.from());
      if (first.isEmpty()) {
        return List.of();
      }
      sql.append(" AND position >= ?");
      values.add(first.getAsLong());
    }
    if (filter.to() != null) {
      OptionalLong last = edge("at <= ? ORDER BY at DESC, position DESC", filter.to());
      if (last.isEmpty()) {
        return List.of();
      }
      sql.append(" AND position <= ?");
      values.add(last.getAsLong());
    }
    sql.append(" ORDER BY position LIMIT ").append(most);
    return list(sql.toString(), ChainReader::event, values.toArray());
  }

  private OptionalLong edge(String condition, Instant time) {
    return one(
            "SELECT position FROM audit_event WHERE " + condition + " LIMIT 1",
            row -> row.getLong(1),
            Chain.utc(time))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  private static AuditEvent event(ResultSet row) throws SQLException {
    return new AuditEvent(
        row.getLong(1),
        Chain.instant(row, 2),
        new Happening(
            new Origin(row.getString(3), row.getString(4), row.getString(5), row.getString(11)),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10)),
        row.getString(12));
  }

  private interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> one(String sql, Mapper<T> mapper, Object... values) {
    return list(sql, mapper, values).stream().findFirst();
  }

  private <T> List<T> list(String sql, Mapper<T> mapper, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<T> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(mapper.map(rows));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new IllegalStateException("The audit events could not be read", failed);
    }
  }
}
