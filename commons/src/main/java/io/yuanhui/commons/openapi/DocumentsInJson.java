package io.yuanhui.commons.openapi;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whoever does not insist on YAML gets the OpenAPI document as JSON, which Quarkus does not do. */
@ApplicationScoped
public class DocumentsInJson {

  private static final String DOCUMENTS = "/openapi/";
  private static final int PRIORITY = 100;

  void register(@Observes Filters filters) {
    filters.register(DocumentsInJson::preferJson, PRIORITY);
  }

  private static void preferJson(RoutingContext context) {
    if (context.normalizedPath().startsWith(DOCUMENTS)) {
      String accept = context.request().getHeader(HttpHeaders.ACCEPT);
      if (accept == null || !accept.contains("yaml")) {
        context.request().headers().set(HttpHeaders.ACCEPT, "application/json");
      }
    }
    context.next();
  }
}
