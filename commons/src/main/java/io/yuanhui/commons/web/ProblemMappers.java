package io.yuanhui.commons.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one error path of every resource: whatever is thrown becomes problem details. */
@ApplicationScoped
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final ProblemResponse responses;
  private final CurrentVertxRequest request;

  ProblemMappers(ProblemResponse responses, CurrentVertxRequest request) {
    this.responses = responses;
    this.request = request;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException problem) {
    return responses.of(problem, request.getCurrent());
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthenticated(SecurityException ignored) {
    return problem(
        new ProblemException(
            ProblemType.UNAUTHENTICATED,
            Text.of("没有有效的登录凭证，或凭证已过期。", "No valid token, or it has expired.")));
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException ignored) {
    return problem(
        ProblemException.forbidden(
            Text.of("您的角色不能执行此操作。", "Your role does not permit this operation.")));
  }

  /** Named twice, as Quarkus brings a mapper of its own for the narrower one. */
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  public Response malformedJson(JsonProcessingException unreadable) {
    return problem(JsonFault.explain(unreadable));
  }

  /** A type of ours that cannot be read or written: no fault of the caller's. */
  @ServerExceptionMapper
  public Response misdefined(InvalidDefinitionException ours) {
    return unexpected(ours);
  }

  /** What JAX-RS itself refuses: no such path, method or media type. */
  @ServerExceptionMapper
  public Response refusedByHttp(WebApplicationException refusal) {
    if (refusal.getCause() instanceof JsonProcessingException unreadable) {
      return malformedJson(unreadable);
    }
    int status = refusal.getResponse().getStatus();
    ProblemType type = ProblemType.ofStatus(status).orElse(null);
    if (type == null) {
      return status < 400 ? refusal.getResponse() : unexpected(refusal);
    }
    Response answer = problem(new ProblemException(type, null));
    return type == ProblemType.METHOD_NOT_ALLOWED
        ? Response.fromResponse(answer)
            .header(HttpHeaders.ALLOW, AllowedMethods.ofCurrentRequest())
            .build()
        : answer;
  }

  /** The rest: a dependency that is away (503), or a fault of ours (500, logged with its trace). */
  @ServerExceptionMapper
  public Response unexpected(Throwable fault) {
    ProblemException outage = Outage.of(fault).orElse(null);
    if (outage != null) {
      LOG.warnf("A dependency is away: %s", rootMessage(fault));
      return problem(outage);
    }
    LOG.error("Unexpected failure", fault);
    return problem(
        new ProblemException(
            ProblemType.INTERNAL_ERROR,
            Text.of(
                "系统出错，请将请求编号告知管理员。",
                "Something went wrong; please give the request id to the administrator.")));
  }

  private static String rootMessage(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
