package io.yuanhui.gateway.limits;

import io.vertx.core.http.HttpServerRequest;
import io.yuanhui.gateway.GatewayConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** How large a body may be: a file that is imported is larger than what a form sends. */
@ApplicationScoped
public class BodyLimits {

  private final long body;
  private final long imported;

  BodyLimits(GatewayConfig config) {
    this.body = config.limits().body().asLongValue();
    this.imported = config.limits().imported().asLongValue();
  }

  /** The most bytes of a request's body. */
  public long of(HttpServerRequest request) {
    return Allowance.isImport(request) ? imported : body;
  }
}
