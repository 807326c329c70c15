package io.yuanhui.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
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
import java.util.concurrent.Executor;
import org.eclipse.microprofile.jwt.JsonWebToken;
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

  private final HttpAuthenticator authenticator;
  private final VerifiedTokens tokens;
  private final Refusals refusals;

  TokenCheck(HttpAuthenticator authenticator, VerifiedTokens tokens, Refusals refusals) {
    this.authenticator = authenticator;
    this.tokens = tokens;
    this.refusals = refusals;
  }

  @Override
  public void handle(RoutingContext context) {
    Caller known = Caller.of(context);
    if (known != null) {
      DoorRequest.isOf(known.username(), context);
      context.next();
      return;
    }
    // Fetching keys takes a while; what arrives of the body meanwhile must not be lost.
    context.request().pause();
    authenticator
        .attemptAuthentication(context)
        .emitOn(onContextOf(context))
        .subscribe()
        .with(identity -> decide(identity, context), failure -> refuse(failure, context));
  }

  private void decide(SecurityIdentity identity, RoutingContext context) {
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null || identity == null || identity.isAnonymous()) {
      refusals.send(new ProblemException(ProblemType.UNAUTHENTICATED, NO_TOKEN), context);
    } else if (identity.getPrincipal() instanceof JsonWebToken token && token.getName() != null) {
      Caller caller = Caller.from(identity, token, Fingerprint.of(authorization));
      DoorRequest.isOf(caller.username(), context);
      SeparationOfDuties.refusal(caller.roles())
          .ifPresentOrElse(
              refusal -> refusals.send(refusal, context), () -> letIn(caller, context));
    } else {
      refusals.send(new ProblemException(ProblemType.UNAUTHENTICATED, BAD_TOKEN), context);
    }
  }

  private void letIn(Caller caller, RoutingContext context) {
    caller.callsWith(context);
    tokens.remember(caller);
    context.next();
  }

  private void refuse(Throwable failure, RoutingContext context) {
    if (KeysUnavailable.isCauseOf(failure)) {
      LOG.debug("No keys from Keycloak", failure);
      refusals.send(ProblemException.unavailable(NO_KEYS, KEYCLOAK_RETRY), context);
    } else {
      LOG.debug("Token refused", failure);
      refusals.send(new ProblemException(ProblemType.UNAUTHENTICATED, BAD_TOKEN), context);
    }
  }

  /** With keys at hand the answer is there at once, and needs no hop through the event loop. */
  private static Executor onContextOf(RoutingContext context) {
    Context own = context.vertx().getOrCreateContext();
    return command -> {
      if (Vertx.currentContext() == own) {
        command.run();
      } else {
        own.runOnContext(run -> command.run());
      }
    };
  }
}
