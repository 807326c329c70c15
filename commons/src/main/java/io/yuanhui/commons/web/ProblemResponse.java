package io.yuanhui.commons.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.yuanhui.commons.problem.Language;
import io.yuanhui.commons.problem.Problem;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/** The one way from a {@link ProblemException} to an answer, in a resource or on a bare route. */
@ApplicationScoped
public class ProblemResponse {

  private final ObjectMapper json;

  ProblemResponse(ObjectMapper json) {
    this.json = json;
  }

  /** As a JAX-RS response. */
  public Response of(ProblemException problem, RoutingContext context) {
    Language language = language(context);
    Response.ResponseBuilder response =
        Response.status(problem.type().status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .entity(render(problem, language, context));
    problem
        .retryAfter()
        .ifPresent(d -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, d.toSeconds())));
    if (problem.type().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  /** Straight to the connection, for routes without JAX-RS; ends the response. */
  public void send(ProblemException problem, RoutingContext context) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    Language language = language(context);
    response.setStatusCode(problem.type().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    problem
        .retryAfter()
        .ifPresent(
            d -> response.putHeader(HttpHeaders.RETRY_AFTER, "" + Math.max(1, d.toSeconds())));
    if (problem.type().status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    try {
      response.end(json.writeValueAsString(render(problem, language, context)));
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Language language(RoutingContext context) {
    return Language.negotiate(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  private static Problem render(
      ProblemException problem, Language language, RoutingContext context) {
    return Problem.render(
        problem.type(),
        problem.detail(),
        problem.violations(),
        language,
        context.request().path(),
        RequestId.of(context));
  }
}
