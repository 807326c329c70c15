package io.yuanhui.gateway.permission;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.gateway.GatewayConfig;
import io.yuanhui.gateway.access.KeycloakTimes;
import io.yuanhui.gateway.access.KeycloakTimes.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Keycloak's token endpoint, asked for requesting party tokens (UMA 2.0, section 3.3.1). */
@ApplicationScoped
class TokenEndpoint {

  private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);

  private static final String GRANT =
      "grant_type="
          + URLEncoder.encode("urn:ietf:params:oauth:grant-type:uma-ticket", StandardCharsets.UTF_8)
          + "&audience=";
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;
  private static final int DENIED = 403;
  private static final Duration RETRY = Duration.ofSeconds(5);

  private static final Text NOTHING_PERMITTED =
      Text.of("您的角色在此服务中没有任何权限。", "Your roles permit nothing at this service.");
  private static final Text LOGGED_OUT =
      Text.of("登录已结束，请重新登录。", "The login has ended; log in again.");
  private static final Text AWAY =
      Text.of(
          "登录服务暂不可用，无法核对权限，请稍后重试。", "The login service is away; permissions cannot be checked.");

  private final HttpClient client;
  private final GatewayConfig.Permissions config;
  private final Clock clock;
  private final KeycloakTimes times;

  TokenEndpoint(Vertx vertx, GatewayConfig config, Clock clock, KeycloakTimes times) {
    this.times = times;
    this.config = config.permissions();
    this.clock = clock;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) this.config.timeout().toMillis())
                .setMaxPoolSize(this.config.connections()));
  }

  /** See {@link PermissionTokens#of}. */
  Future<PermissionToken> exchange(String token, String audience) {
    KeycloakTimes.Running running = times.start(Purpose.PERMISSIONS);
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(config.tokenEndpoint().toString())
                .setTimeout(config.timeout().toMillis())
                .setHeaders(
                    MultiMap.caseInsensitiveMultiMap()
                        .add(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .add(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")))
        .compose(request -> request.send(Buffer.buffer(GRANT + audience)))
        .compose(response -> response.body().map(body -> read(response.statusCode(), body)))
        .onComplete(asked -> running.end(asked, ProblemException.class::isInstance))
        .recover(TokenEndpoint::told);
  }

  private PermissionToken read(int status, Buffer body) {
    if (status == OK) {
      JsonObject answer = body.toJsonObject();
      return new PermissionToken(
          HttpHeaders.createOptimized("Bearer " + answer.getString("access_token")),
          clock.instant().plusSeconds(answer.getLong("expires_in")));
    }
    if (status == DENIED) {
      throw ProblemException.forbidden(NOTHING_PERMITTED);
    }
    if (status < SERVER_ERROR) {
      throw new ProblemException(ProblemType.UNAUTHENTICATED, LOGGED_OUT);
    }
    throw new DecodeException("Keycloak answered " + status);
  }

  private static Future<PermissionToken> told(Throwable failure) {
    if (failure instanceof ProblemException) {
      return Future.failedFuture(failure);
    }
    LOG.warnf("Keycloak could not be asked for permissions: %s", failure);
    return Future.failedFuture(ProblemException.unavailable(AWAY, RETRY));
  }
}
