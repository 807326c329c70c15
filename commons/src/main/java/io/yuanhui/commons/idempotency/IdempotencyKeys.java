package io.yuanhui.commons.idempotency;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
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
  record Answer(String requestHash, int status, String location, String etag, String body) {}

  /** Several waited for a key whose first request was refused, and the database chose one. */
  static final class Contended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Contended(SQLException deadlock) {
      super(deadlock);
    }
  }

  /**
   * Takes the key. A second request with the same key waits here until the first has ended.
   *
   * @return the first answer where there was one already
   * @throws Contended where the transaction was rolled back in favour of another with the same key
   */
  Optional<Answer> claim(String actor, String key, String requestHash) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      insert(connection, actor, key, requestHash);
      return find(connection, actor, key);
    } catch (SQLTransactionRollbackException deadlock) {
      throw new Contended(deadlock);
    }
  }

  /** Whether an answer is kept for the key; nobody is waited for. */
  boolean isAnswered(String actor, String key) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT 1 FROM idempotency_key WHERE actor = ? AND idem_key = ?"
                    + " AND status IS NOT NULL AND created_at >= ?")) {
      select.setString(1, actor);
      select.setString(2, key);
      select.setObject(3, utc(clock.instant().minus(LIFE)));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /** Keeps the answer for the next request with the key. */
  void keep(String actor, String key, Answer answer) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE idempotency_key SET status = ?, location = ?, etag = ?, body = ?"
                    + " WHERE actor = ? AND idem_key = ?")) {
      update.setInt(1, answer.status());
      update.setString(2, answer.location());
      update.setString(3, answer.etag());
      update.setString(4, answer.body());
      update.setString(5, actor);
      update.setString(6, key);
      update.executeUpdate();
    }
  }

  /**
   * Writes the key where it is new or its life is over.
   *
   * <p>One statement, which locks a row that is there exclusively at once. To delete, insert and
   * then look would take shared locks and locks of gaps first: requests that come together would
   * each wait for the others to let go.
   */
  private void insert(Connection connection, String actor, String key, String requestHash)
      throws SQLException {
    LocalDateTime now = utc(clock.instant());
    LocalDateTime oldest = now.minus(LIFE);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO idempotency_key (actor, idem_key, request_hash, created_at)"
                + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " request_hash = IF(created_at < ?, VALUES(request_hash), request_hash),"
                + " status = IF(created_at < ?, NULL, status),"
                + " created_at = IF(created_at < ?, VALUES(created_at), created_at)")) {
      insert.setString(1, actor);
      insert.setString(2, key);
      insert.setString(3, requestHash);
      insert.setObject(4, now);
      insert.setObject(5, oldest);
      insert.setObject(6, oldest);
      insert.setObject(7, oldest);
      insert.executeUpdate();
    }
  }

  /** The kept answer; a row without one is this transaction's own, as others commit with theirs. */
  private static Optional<Answer> find(Connection connection, String actor, String key)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT request_hash, status, location, etag, body FROM idempotency_key"
                + " WHERE actor = ? AND idem_key = ? AND status IS NOT NULL FOR UPDATE")) {
      select.setString(1, actor);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Answer(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
            : Optional.empty();
      }
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
