package io.yuanhui.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The page over the four APIs' documents, around the viewer that Quarkus brings.
 *
 * <p>Quarkus' own page has its script written into it, which a strict content security policy
 * forbids; ours loads it from a file.
 */
@ApplicationScoped
class DocsPage {

  private static final String DOCS = "/docs";

  /** Before the viewer's own routes. */
  private static final int ORDER = -1;

  private final String page = read("index.html");
  private final String script = read("viewer.js");

  void register(@Observes Router router) {
    redirect(router.get("/"), DOCS);
    redirect(router.get(DOCS + "/index.html"), DOCS);
    router
        .getWithRegex("/docs/?")
        .order(ORDER)
        .handler(context -> answer(context, "text/html;charset=utf-8", page));
    router
        .get(DOCS + "/viewer.js")
        .order(ORDER)
        .handler(context -> answer(context, "text/javascript;charset=utf-8", script));
  }

  private static void redirect(Route route, String to) {
    route
        .order(ORDER)
        .handler(
            context ->
                context
                    .response()
                    .setStatusCode(Status.FOUND.getStatusCode())
                    .putHeader(HttpHeaders.LOCATION, to)
                    .end());
  }

  private static void answer(RoutingContext context, String type, String body) {
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, type).end(body);
  }

  private static String read(String name) {
    try (InputStream file = DocsPage.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException brokenJar) {
      throw new UncheckedIOException(brokenJar);
    }
  }
}
