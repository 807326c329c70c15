package io.yuanhui.gateway.login;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.gateway.session.Session;
import io.yuanhui.gateway.session.SessionConfig;
import io.yuanhui.gateway.session.Sessions;
import io.yuanhui.gateway.session.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Keeps a session's access token good, without its owner noticing. Blocks. */
@ApplicationScoped
class Renewal {

  private static final Logger LOG = Logger.getLogger(Renewal.class);

  /** So many sessions can be renewed here at a time; far fewer than there are connections. */
  private static final int LANES = 8;

  private final Sessions sessions;
  private final SessionConfig config;
  private final KeycloakClient keycloak;
  private final LoginCounts counts;
  private final Clock clock;
  private final Object[] lanes = Stream.generate(Object::new).limit(LANES).toArray();

  Renewal(
      Sessions sessions,
      SessionConfig config,
      KeycloakClient keycloak,
      LoginCounts counts,
      Clock clock) {
    this.sessions = sessions;
    this.config = config;
    this.keycloak = keycloak;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * The open session of a cookie, with an access token that is good.
   *
   * @return empty where there is none, or Keycloak has ended it
   * @throws ProblemException 503 where the database is away, or Keycloak is and the token has run
   *     out
   */
  Optional<Session> current(String cookie) {
    return sessions
        .use(cookie)
        .flatMap(session -> isFresh(session) ? Optional.of(session) : renew(cookie, session));
  }

  private boolean isFresh(Session session) {
    return session.holdsFor(config.renewBefore(), clock.instant());
  }

  private Optional<Session> renew(String cookie, Session session) {
    boolean good = session.holdsFor(Duration.ZERO, clock.instant());
    if (good && keycloak.isResting()) {
      return Optional.of(session);
    }
    try {
      synchronized (lanes[Math.floorMod(session.id().hashCode(), LANES)]) {
        // Requests that come together wait here, and not each with a connection to the database.
        Optional<Session> present = sessions.find(cookie);
        return present.filter(this::isFresh).isPresent()
            ? present
            : present.flatMap(old -> sessions.renew(old, this::ask));
      }
    } catch (KeycloakAway away) {
      counts.postponed();
      LOG.debug("A session waits for Keycloak", away);
      if (good) {
        return Optional.of(session);
      }
      throw KeycloakAway.forSession();
    }
  }

  private Optional<Tokens> ask(Session session) {
    if (keycloak.isResting()) {
      throw new KeycloakAway("Keycloak has just failed to answer", null);
    }
    try {
      Tokens renewed = keycloak.renewed(session.tokens().refresh());
      counts.renewed();
      return Optional.of(renewed);
    } catch (KeycloakRefused ended) {
      counts.ended();
      LOG.infof("Keycloak has ended the session of %s", session.username());
      return Optional.empty();
    }
  }
}
