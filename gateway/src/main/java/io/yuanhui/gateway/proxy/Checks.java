package io.yuanhui.gateway.proxy;

import io.vertx.ext.web.Route;
import io.yuanhui.gateway.access.RememberedTokens;
import io.yuanhui.gateway.access.TokenCheck;
import io.yuanhui.gateway.entrance.Refusals;
import io.yuanhui.gateway.limits.BodyLimits;
import io.yuanhui.gateway.limits.BulkUploads;
import io.yuanhui.gateway.limits.GuessPace;
import io.yuanhui.gateway.limits.Throttle;
import io.yuanhui.gateway.login.SessionCheck;
import io.yuanhui.gateway.permission.PermissionExchange;
import jakarta.enterprise.context.ApplicationScoped;

/** All that a request to an API must pass, the cheapest refusal first. */
@ApplicationScoped
public class Checks {

  private final SessionCheck sessionCheck;
  private final RememberedTokens rememberedTokens;
  private final GuessPace guessPace;
  private final TokenCheck tokenCheck;
  private final Throttle throttle;
  private final DeclaredLength declaredLength;
  private final BulkUploads bulkUploads;
  private final PermissionExchange permissionExchange;

  Checks(
      SessionCheck sessionCheck,
      RememberedTokens rememberedTokens,
      GuessPace guessPace,
      TokenCheck tokenCheck,
      Throttle throttle,
      BulkUploads bulkUploads,
      PermissionExchange permissionExchange,
      Refusals refusals,
      BodyLimits limits) {
    this.sessionCheck = sessionCheck;
    this.rememberedTokens = rememberedTokens;
    this.guessPace = guessPace;
    this.tokenCheck = tokenCheck;
    this.throttle = throttle;
    this.declaredLength = new DeclaredLength(limits, refusals);
    this.bulkUploads = bulkUploads;
    this.permissionExchange = permissionExchange;
  }

  /**
   * Puts them before whatever the route does then.
   *
   * @param towards the context whose service is behind the route
   */
  Route before(Route route, String towards) {
    return whoCalls(route).handler(permissionExchange.towards(towards)).handler(bulkUploads);
  }

  /** Those that tell who calls and how often they may, for what the door answers itself. */
  public Route whoCalls(Route route) {
    return route
        .handler(sessionCheck)
        .handler(rememberedTokens)
        .handler(guessPace)
        .handler(tokenCheck)
        .handler(guessPace::wasRight)
        .handler(throttle)
        .handler(declaredLength);
  }
}
