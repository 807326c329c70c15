package io.yuanhui.commons.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Adds events at the end of the stored chain, one transaction after the other. */
@ApplicationScoped
class Chain {

  static final String COLUMNS =
      "position, at, actor, department, address, action, entity, outcome, before_state,"
          + " after_state, request_id, hash";

  private final AgroalDataSource dataSource;
  private final Clock clock;

  Chain(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Adds events in their order; joins the caller's transaction and holds the chain's end until its
   * commit.
   */
  void append(List<Happening> happenings) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Head head = lock(connection);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      Instant at = now.isAfter(head.at()) ? now : head.at();
      List<AuditEvent> events = new ArrayList<>();
      String hash = head.hash();
      for (Happening what : happenings) {
        AuditEvent event = AuditEvent.after(hash, head.position() + events.size() + 1, at, what);
        events.add(event);
        hash = event.hash();
      }
      insert(connection, events);
      moveTo(connection, events.get(events.size() - 1));
    }
  }

  private static Head lock(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT position, at, hash FROM audit_head WHERE id = 1 FOR UPDATE");
        ResultSet row = select.executeQuery()) {
      row.next();
      return new Head(row.getLong(1), instant(row, 2), row.getString(3));
    }
  }

  private static void insert(Connection connection, List<AuditEvent> events) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit_event ("
                + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (AuditEvent event : events) {
        Happening what = event.what();
        insert.setLong(1, event.position());
        insert.setObject(2, utc(event.at()));
        insert.setString(3, what.origin().actor());
        insert.setString(4, what.origin().department());
        insert.setString(5, what.origin().address());
        insert.setString(6, what.action());
        insert.setString(7, what.entity());
        insert.setString(8, what.outcome());
        insert.setString(9, what.before());
        insert.setString(10, what.after());
        insert.setString(11, what.origin().requestId());
        insert.setString(12, event.hash());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void moveTo(Connection connection, AuditEvent last) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE audit_head SET position = ?, at = ?, hash = ? WHERE id = 1")) {
      update.setLong(1, last.position());
      update.setObject(2, utc(last.at()));
      update.setString(3, last.hash());
      update.executeUpdate();
    }
  }

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
