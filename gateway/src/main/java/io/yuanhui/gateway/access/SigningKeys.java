package io.yuanhui.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * The realm's public keys, kept until a token names one that is not among them: then they are asked
 * for anew, once for all who wait, and at most once in {@link KeycloakConfig#keysInterval()}.
 */
@ApplicationScoped
class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final int OK = 200;
  private static final String ENCRYPTION = "enc";

  private final HttpClient client;
  private final KeycloakConfig config;
  private final Clock clock;
  private final KeycloakTimes times;
  private volatile Map<String, Key> keys = Map.of();
  private Instant askedAt = Instant.EPOCH;
  private Future<Boolean> asking;

  SigningKeys(Vertx vertx, KeycloakConfig config, Clock clock, KeycloakTimes times) {
    this.times = times;
    this.config = config;
    this.clock = clock;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setConnectTimeout((int) config.timeout().toMillis()));
  }

  /**
   * The key of this id.
   *
   * @param id as the token's head names it; null where it names none
   * @return null where it is not known
   */
  Key find(String id) {
    return keys.get(named(id));
  }

  /**
   * Asks Keycloak for its keys, unless that was done a moment ago.
   *
   * @return whether keys have come; fails with {@link KeysUnavailable}
   */
  synchronized Future<Boolean> renew() {
    if (asking != null && !asking.isComplete()) {
      return asking;
    }
    Instant now = clock.instant();
    if (!keys.isEmpty() && now.isBefore(askedAt.plus(config.keysInterval()))) {
      return Future.succeededFuture(false);
    }
    askedAt = now;
    KeycloakTimes.Running running = times.start(KeycloakTimes.Purpose.KEYS);
    asking =
        ask()
            .map(this::keep)
            .onComplete(asked -> running.end(asked, refused -> false))
            .recover(SigningKeys::told);
    return asking;
  }

  private Future<Buffer> ask() {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(config.keys().toString())
                .setTimeout(config.timeout().toMillis()))
        .compose(HttpClientRequest::send)
        .compose(
            answer ->
                answer.statusCode() == OK
                    ? answer.body()
                    : Future.failedFuture("Keycloak answered " + answer.statusCode()));
  }

  private Boolean keep(Buffer body) {
    Map<String, Key> found = new HashMap<>();
    try {
      for (JsonWebKey key : new JsonWebKeySet(body.toString()).getJsonWebKeys()) {
        if (!ENCRYPTION.equals(key.getUse())) {
          found.put(named(key.getKeyId()), key.getKey());
        }
      }
    } catch (JoseException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    if (found.isEmpty()) {
      throw new IllegalStateException("Keycloak's key set is empty");
    }
    keys = Map.copyOf(found);
    return true;
  }

  private static Future<Boolean> told(Throwable failure) {
    LOG.warnf("Keycloak gives no keys: %s", failure);
    return Future.failedFuture(new KeysUnavailable(failure));
  }

  private static String named(String id) {
    return Objects.requireNonNullElse(id, "");
  }
}
