package io.yuanhui.commons.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of keys used in the last 24 hours; every call joins the caller's transaction. */
@ApplicationScoped
class IdempotencyKeys {

  static final Duration LIFE = Duration.ofHours(24);

  private final AgroalDataSource dataSource;
  private final Clock clock;

  IdempotencyKeys(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** What the first request with a key was, and what it was answered. */
  record Answer(String requestHash, int status, String location, String body) {}

  /**
   * Takes the key. A second request with the same key waits here until the first has ended.
   *
   * @return the first answer where there was one already
   */
  Optional<Answer> claim(String actor, String key, String requestHash) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      expire(connection, actor, key);
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO idempotency_key (actor, idem_key, request_hash, created_at)"
                  + " VALUES (?, ?, ?, ?)")) {
        insert.setString(1, actor);
        insert.setString(2, key);
        insert.setString(3, requestHash);
        insert.setObject(4, utc(clock.instant()));
        insert.executeUpdate();
        return Optional.empty();
      } catch (SQLIntegrityConstraintViolationException taken) {
        return Optional.of(find(connection, actor, key));
      }
    }
  }

  /** Keeps the answer for the next request with the key. */
  void keep(String actor, String key, int status, String location, String body)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE idempotency_key SET status = ?, location = ?, body = ?"
                    + " WHERE actor = ? AND idem_key = ?")) {
      update.setInt(1, status);
      update.setString(2, location);
      update.setString(3, body);
      update.setString(4, actor);
      update.setString(5, key);
      update.executeUpdate();
    }
  }

  private void expire(Connection connection, String actor, String key) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM idempotency_key WHERE actor = ? AND idem_key = ? AND created_at < ?")) {
      delete.setString(1, actor);
      delete.setString(2, key);
      delete.setObject(3, utc(clock.instant().minus(LIFE)));
      delete.executeUpdate();
    }
  }

  private static Answer find(Connection connection, String actor, String key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT request_hash, status, location, body FROM idempotency_key"
                + " WHERE actor = ? AND idem_key = ? FOR UPDATE")) {
      select.setString(1, actor);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Answer(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
      }
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
