package io.yuanhui.gateway.login;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.time.Duration;

/** Keycloak does not answer, or not sensibly: nothing is known, and nobody is logged out for it. */
final class KeycloakAway extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final Duration RETRY = Duration.ofSeconds(10);

  KeycloakAway(String why, Throwable cause) {
    super(why, cause);
  }

  /** 503 to somebody who wants to log in. */
  static ProblemException forLogin() {
    return ProblemException.unavailable(
        Text.of(
            "登录服务暂不可用，请稍后再登录；已登录的用户不受影响。",
            "The login service is away; log in later. Who is logged in can go on working."),
        RETRY);
  }

  /** 503 to somebody whose access token has run out meanwhile. */
  static ProblemException forSession() {
    return ProblemException.unavailable(
        Text.of(
            "登录服务暂不可用，会话保留，请稍后重试。",
            "The login service is away. Your session is kept; try again later."),
        RETRY);
  }
}
