package io.yuanhui.gateway.events;

import io.yuanhui.commons.problem.ProblemException;

/**
 * Takes down what happens at the door. Called on event loops and on worker threads; must not block.
 */
public interface DoorEvents {

  /** A session was opened. */
  void login(String username, DoorRequest request);

  /**
   * A login ended without a session.
   *
   * @param reason one word or a few, without what the caller sent
   */
  void loginFailed(String reason, DoorRequest request);

  /** A session was ended by its owner. */
  void logout(String username, DoorRequest request);

  /** A request was refused with 401 or 403. */
  void refused(ProblemException problem, DoorRequest request);
}
