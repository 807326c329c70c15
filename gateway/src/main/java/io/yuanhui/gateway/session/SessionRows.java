package io.yuanhui.gateway.session;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of sessions. Its transactions fail with 503 where the database is away. */
@ApplicationScoped
class SessionRows {

  private static final String LIVING =
      "SELECT id, username, sealed, access_expires_at, ends_at, closes_at FROM browser_session"
          + " WHERE id = :id AND ends_at > :now";

  private final Jdbi jdbi;
  private final Seal seal;
  private final Clock clock;
  private final Away away = new Away();

  SessionRows(AgroalDataSource dataSource, Seal seal, Clock clock) {
    this.jdbi = Jdbi.create(dataSource);
    this.seal = seal;
    this.clock = clock;
  }

  /** Runs in one transaction. */
  <T> T transaction(Work<T> work) {
    return away.unless(() -> jdbi.inTransaction(work::with));
  }

  /** The same, with the audit events that the work leaves: both are written, or neither is. */
  <T> T auditedTransaction(Work<T> work) {
    return away.unless(
        () -> QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(work::with)));
  }

  /** What is to be done with the database. */
  interface Work<T> {

    T with(Handle handle);
  }

  Optional<Session> find(Handle handle, String id) {
    return select(handle, id, "");
  }

  /** And keeps others from changing it until the transaction ends. */
  Optional<Session> lock(Handle handle, String id) {
    return select(handle, id, " FOR UPDATE");
  }

  /** The same; empty also where somebody else holds it. */
  Optional<Session> lockUnlessHeld(Handle handle, String id) {
    return select(handle, id, " FOR UPDATE SKIP LOCKED");
  }

  void insert(Handle handle, Session session) {
    handle
        .createUpdate(
            "INSERT INTO browser_session"
                + " (id, username, sealed, access_expires_at, created_at, ends_at, closes_at)"
                + " VALUES (:id, :username, :sealed, :access, :now, :ends, :closes)")
        .bind("id", session.id())
        .bind("username", session.username())
        .bind("sealed", seal.seal(session.id(), session.secrets()))
        .bind("access", utc(session.tokens().accessExpiresAt()))
        .bind("now", utc(clock.instant()))
        .bind("ends", utc(session.endsAt()))
        .bind("closes", utc(session.closesAt()))
        .execute();
  }

  void keepTokens(Handle handle, Session session) {
    handle
        .createUpdate(
            "UPDATE browser_session SET sealed = :sealed, access_expires_at = :access"
                + " WHERE id = :id")
        .bind("id", session.id())
        .bind("sealed", seal.seal(session.id(), session.secrets()))
        .bind("access", utc(session.tokens().accessExpiresAt()))
        .execute();
  }

  void extend(Handle handle, String id, Instant endsAt) {
    handle
        .createUpdate("UPDATE browser_session SET ends_at = :ends WHERE id = :id")
        .bind("id", id)
        .bind("ends", utc(endsAt))
        .execute();
  }

  /** Whether it was still there. */
  boolean delete(Handle handle, String id) {
    return handle
            .createUpdate("DELETE FROM browser_session WHERE id = :id")
            .bind("id", id)
            .execute()
        > 0;
  }

  /**
   * Deletes what has ended.
   *
   * @return how many; fewer than the limit where no more are left
   */
  int purge(Handle handle, int limit) {
    return handle
        .createUpdate(
            "DELETE FROM browser_session WHERE ends_at <= :now ORDER BY ends_at LIMIT " + limit)
        .bind("now", utc(clock.instant()))
        .execute();
  }

  int countLiving(Handle handle) {
    return handle
        .createQuery("SELECT COUNT(*) FROM browser_session WHERE ends_at > :now")
        .bind("now", utc(clock.instant()))
        .mapTo(Integer.class)
        .one();
  }

  private Optional<Session> select(Handle handle, String id, String locking) {
    return handle
        .createQuery(LIVING + locking)
        .bind("id", id)
        .bind("now", utc(clock.instant()))
        .map((row, context) -> read(row))
        .findFirst()
        .flatMap(session -> session);
  }

  /** Empty where the row was sealed with another key. */
  private Optional<Session> read(ResultSet row) throws SQLException {
    String id = row.getString("id");
    Optional<JsonObject> secrets = seal.open(id, row.getBytes("sealed")).map(JsonObject::new);
    if (secrets.isEmpty()) {
      return Optional.empty();
    }
    JsonObject opened = secrets.get();
    return Optional.of(
        new Session(
            id,
            row.getString("username"),
            opened.getString("csrf"),
            new Tokens(
                opened.getString("access"),
                opened.getString("refresh"),
                opened.getString("identity"),
                instant(row, "access_expires_at")),
            instant(row, "ends_at"),
            instant(row, "closes_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The sooner of both ends. */
  static Instant end(Instant now, Duration idle, Instant closesAt) {
    Instant idleEnd = now.plus(idle);
    return idleEnd.isBefore(closesAt) ? idleEnd : closesAt;
  }
}
