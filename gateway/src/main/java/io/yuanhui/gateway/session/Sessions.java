package io.yuanhui.gateway.session;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.audit.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Opens, finds, renews and ends sessions. Each method throws a {@link
 * io.yuanhui.commons.problem.ProblemException} of 503 where the database is away.
 */
@ApplicationScoped
public class Sessions {

  /** Moving the idle end at every request would be a write for every read. */
  private static final Duration STEP = Duration.ofMinutes(1);

  private static final String OPENED = "session.open";
  private static final String ENDED = "session.end";
  private static final String LAPSED = "session.lapse";

  private final SessionRows rows;
  private final AuditLog auditLog;
  private final SessionConfig config;
  private final Clock clock;

  Sessions(SessionRows rows, AuditLog auditLog, SessionConfig config, Clock clock) {
    this.rows = rows;
    this.auditLog = auditLog;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Opens a session.
   *
   * @param origin who logs in, and from where
   * @return the cookie's value, which is kept nowhere else
   */
  public String open(String username, Tokens tokens, Origin origin) {
    String cookie = Secret.random();
    Instant now = clock.instant();
    Instant closesAt = now.plus(config.absolute());
    Session session =
        new Session(
            Secret.fingerprint(cookie),
            username,
            Secret.random(),
            tokens,
            SessionRows.end(now, config.idle(), closesAt),
            closesAt);
    rows.auditedTransaction(
        handle -> {
          rows.insert(handle, session);
          record(origin, OPENED, session);
          return session;
        });
    return cookie;
  }

  /** The open session of a cookie, whose idle time starts anew. */
  public Optional<Session> use(String cookie) {
    return rows.transaction(
        handle -> {
          Optional<Session> found = rows.find(handle, Secret.fingerprint(cookie));
          found.ifPresent(session -> extend(handle, session));
          return found;
        });
  }

  /** The open session of a cookie. */
  public Optional<Session> find(String cookie) {
    return rows.transaction(handle -> rows.find(handle, Secret.fingerprint(cookie)));
  }

  /**
   * Exchanges a session's tokens, of which each gateway may try at the same time: one does it, with
   * the row locked, and the others take what it got.
   *
   * @param renewal gives new tokens, or none where the session is over; what it throws changes
   *     nothing
   * @return empty where the session is over
   */
  public Optional<Session> renew(Session old, Function<Session, Optional<Tokens>> renewal) {
    boolean mustWait = !old.holdsFor(Duration.ZERO, clock.instant());
    return rows.auditedTransaction(
        handle -> {
          Optional<Session> locked =
              mustWait ? rows.lock(handle, old.id()) : rows.lockUnlessHeld(handle, old.id());
          if (locked.isEmpty()) {
            // Somebody else is at it, or has just logged out; as long as it holds, the token is
            // good.
            return mustWait ? Optional.empty() : rows.find(handle, old.id());
          }
          Session present = locked.get();
          return present.holdsFor(config.renewBefore(), clock.instant())
              ? locked
              : exchange(handle, present, renewal);
        });
  }

  private Optional<Session> exchange(
      Handle handle, Session session, Function<Session, Optional<Tokens>> renewal) {
    Optional<Session> renewed = renewal.apply(session).map(session::with);
    if (renewed.isPresent()) {
      rows.keepTokens(handle, renewed.get());
    } else {
      rows.delete(handle, session.id());
      record(Origin.inTheNameOf(session.username()), LAPSED, session);
    }
    return renewed;
  }

  /**
   * Ends a session for good; nothing where it has ended.
   *
   * @param origin who ends it, and from where
   */
  public void end(Session session, Origin origin) {
    rows.auditedTransaction(
        handle -> {
          if (rows.delete(handle, session.id())) {
            record(origin, ENDED, session);
          }
          return session;
        });
  }

  /** The session's number would open it to nobody, but is nobody's to know either. */
  private void record(Origin origin, String action, Session session) {
    auditLog.record(origin, action, "user/" + session.username(), null, null);
  }

  private void extend(Handle handle, Session session) {
    Instant end = SessionRows.end(clock.instant(), config.idle(), session.closesAt());
    if (Duration.between(session.endsAt(), end).compareTo(STEP) >= 0) {
      rows.extend(handle, session.id(), end);
    }
  }
}
