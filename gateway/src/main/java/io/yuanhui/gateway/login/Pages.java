package io.yuanhui.gateway.login;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.web.RequestId;
import io.yuanhui.gateway.entrance.Refusals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;

/** Answers of the login: a page for people, problem details for everything else. */
@ApplicationScoped
class Pages {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>源汇 Yuanhui</title>
      <h1>%s</h1>
      <p>%s</p>
      <p lang="en">%s</p>
      <p><a href="/login">重新登录 Log in</a></p>
      <p><small>%s</small></p>
      </html>
      """;

  private final Refusals refusals;

  Pages(Refusals refusals) {
    this.refusals = refusals;
  }

  void refuse(ProblemException problem, RoutingContext context) {
    if (!Visit.wantsPage(context.request())) {
      refusals.send(problem, context);
      return;
    }
    HttpServerResponse response = context.response();
    problem
        .retryAfter()
        .map(Duration::toSeconds)
        .ifPresent(seconds -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds.toString()));
    Text detail = problem.detail();
    context.request().resume();
    response
        .setStatusCode(problem.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(
            PAGE.formatted(
                problem.type().title().zh(), detail.zh(), detail.en(), RequestId.of(context)));
  }

  /** Sends the browser on with a GET; what was asked for is not repeated. */
  static void goTo(String location, RoutingContext context) {
    context.request().resume();
    context
        .response()
        .setStatusCode(Status.SEE_OTHER.getStatusCode())
        .putHeader(HttpHeaders.LOCATION, location)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }
}
