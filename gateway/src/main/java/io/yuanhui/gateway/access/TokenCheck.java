package io.yuanhui.gateway.access;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.web.Fingerprint;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.events.DoorRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Lets a request pass whose bearer token holds: signature, issuer, audience {@code gateway} and
 * expiry, all verified here with cached keys. Otherwise 401; or 503 where no key can be had from
 * Keycloak, since then nothing is known about the token; or 403, see {@link SeparationOfDuties}.
 *
 * <p>Where the {@link Caller} is known already, nothing is left to do.
 */
@ApplicationScoped
public class TokenCheck implements Handler<RoutingContext> {

  private static final Logger LOG = Logger.getLogger(TokenCheck.class);

  private static final Duration KEYCLOAK_RETRY = Duration.ofSeconds(5);

  private static final Text NO_TOKEN =
      Text.of("请在 Authorization 头中携带 Bearer 访问令牌。", "Send a Bearer access token in Authorization.");
  private static final Text BAD_TOKEN =
      Text.of("访问令牌无效或已过期。", "The access token is not valid, or it has expired.");
  private static final Text NO_KEYS =
      Text.of("登录服务暂不可用，无法验证令牌。", "The login service is away; tokens cannot be verified.");

  private static final String SCHEME = "Bearer ";

  private final TokenVerifier verifier;
  private final VerifiedTokens tokens;
  private final Refusals refusals;

  TokenCheck(TokenVerifier verifier, VerifiedTokens tokens, Refusals refusals) {
    this.verifier = verifier;
    this.tokens = tokens;
    this.refusals = refusals;
  }

  @Override
  public void handle(RoutingContext context) {
    Caller known = Caller.of(context);
    if (known != null) {
      DoorRequest.isOf(known.username(), known.department(), context);
      context.next();
      return;
    }
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      refusals.send(new ProblemException(ProblemType.UNAUTHENTICATED, NO_TOKEN), context);
    } else if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      refuse(new BadToken("not a bearer token"), context);
    } else {
      verify(authorization, context);
    }
  }

  private void verify(String authorization, RoutingContext context) {
    Future<Caller> caller =
        verifier
            .accessToken(authorization.substring(SCHEME.length()).strip())
            .map(claims -> Caller.from(claims, Fingerprint.of(authorization)));
    if (caller.isComplete()) {
      decide(caller, context);
      return;
    }
    // Fetching keys takes a while; what arrives of the body meanwhile must not be lost.
    context.request().pause();
    Context eventLoop = context.vertx().getOrCreateContext();
    caller.onComplete(verified -> eventLoop.runOnContext(back -> decide(verified, context)));
  }

  private void decide(AsyncResult<Caller> verified, RoutingContext context) {
    if (verified.failed()) {
      refuse(verified.cause(), context);
      return;
    }
    Caller caller = verified.result();
    DoorRequest.isOf(caller.username(), caller.department(), context);
    SeparationOfDuties.refusal(caller.roles())
        .ifPresentOrElse(refusal -> refusals.send(refusal, context), () -> letIn(caller, context));
  }

  private void letIn(Caller caller, RoutingContext context) {
    caller.callsWith(context);
    tokens.remember(caller);
    context.next();
  }

  private void refuse(Throwable failure, RoutingContext context) {
    LOG.debugf("Token refused: %s", failure.getMessage());
    refusals.send(
        failure instanceof KeysUnavailable
            ? ProblemException.unavailable(NO_KEYS, KEYCLOAK_RETRY)
            : new ProblemException(ProblemType.UNAUTHENTICATED, BAD_TOKEN),
        context);
  }
}
