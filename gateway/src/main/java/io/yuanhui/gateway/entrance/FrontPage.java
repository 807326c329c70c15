package io.yuanhui.gateway.entrance;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;

/** {@code /} leads to the documents of the four APIs. */
@ApplicationScoped
class FrontPage {

  private static final String DOCS = "/docs";

  void register(@Observes Router router) {
    router
        .get("/")
        .handler(
            context ->
                context
                    .response()
                    .setStatusCode(Status.FOUND.getStatusCode())
                    .putHeader(HttpHeaders.LOCATION, DOCS)
                    .end());
  }
}
