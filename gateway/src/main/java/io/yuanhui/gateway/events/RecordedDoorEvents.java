package io.yuanhui.gateway.events;

import io.yuanhui.commons.audit.RefusalLog;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Takes down in the audit chain what was refused, and writes a line in the log for each event; no
 * tokens, no cookies, no queries. That a session was opened or ended stands in the chain already,
 * by the transaction that did it.
 */
@ApplicationScoped
class RecordedDoorEvents implements DoorEvents {

  private static final Logger LOG = Logger.getLogger(DoorEvents.class);

  private final RefusalLog chain;

  RecordedDoorEvents(RefusalLog chain) {
    this.chain = chain;
  }

  @Override
  public void login(String username, DoorRequest request) {
    log("login", username, "", request);
  }

  @Override
  public void loginFailed(String reason, DoorRequest request) {
    log("login-failed", request.username(), reason, request);
    chain.failed(request.origin(), "login.failed", "login", reason);
  }

  @Override
  public void logout(String username, DoorRequest request) {
    log("logout", username, "", request);
  }

  @Override
  public void refused(ProblemException problem, DoorRequest request) {
    int status = problem.type().status();
    log("refused-" + status, request.username(), problem.type(), request);
    chain.refused(request.origin(), request.method(), request.path(), status);
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
