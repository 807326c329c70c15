package io.yuanhui.gateway.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.gateway.access.TokenCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The documents' page is for staff, unless it is said to be for everybody. */
@ApplicationScoped
class DocsGate {

  /** The documents' page. */
  @ConfigMapping(prefix = "gateway.docs")
  interface Documents {

    /** Whether the page is for everybody rather than staff. */
    @WithName("public")
    @WithDefault("false")
    boolean everybody();
  }

  /** Before the page's own routes. */
  private static final int ORDER = -10;

  private final SessionCheck sessionCheck;
  private final TokenCheck tokenCheck;
  private final boolean isPublic;

  DocsGate(SessionCheck sessionCheck, TokenCheck tokenCheck, Documents documents) {
    this.sessionCheck = sessionCheck;
    this.tokenCheck = tokenCheck;
    this.isPublic = documents.everybody();
  }

  void register(@Observes Router router) {
    if (!isPublic) {
      router
          .route("/docs*")
          .order(ORDER)
          .handler(sessionCheck)
          .handler(tokenCheck)
          .handler(DocsGate::goOn);
    }
  }

  /** What was stopped while the caller was looked at. */
  private static void goOn(RoutingContext context) {
    context.request().resume();
    context.next();
  }
}
