package io.yuanhui.gateway.events;

import io.yuanhui.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** A line in the log for each event; no tokens, no cookies, no queries. */
@ApplicationScoped
class LoggedDoorEvents implements DoorEvents {

  private static final Logger LOG = Logger.getLogger(DoorEvents.class);

  @Override
  public void login(String username, DoorRequest request) {
    log("login", username, "", request);
  }

  @Override
  public void loginFailed(String reason, DoorRequest request) {
    log("login-failed", request.username(), reason, request);
  }

  @Override
  public void logout(String username, DoorRequest request) {
    log("logout", username, "", request);
  }

  @Override
  public void refused(ProblemException problem, DoorRequest request) {
    log("refused-" + problem.type().status(), request.username(), problem.type(), request);
  }

  private static void log(String event, String username, Object reason, DoorRequest request) {
    LOG.infof(
        "event=%s user=%s address=%s request=%s %s %s reason=%s",
        event,
        username == null ? "-" : username,
        request.address(),
        request.requestId(),
        request.method(),
        request.path(),
        reason);
  }
}
