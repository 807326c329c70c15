package io.yuanhui.gateway.login;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Logins and renewals since the start, by how they ended. */
@Startup
@ApplicationScoped
class LoginCounts {

  private final Counter loggedIn;
  private final Counter failed;
  private final Counter renewed;
  private final Counter ended;
  private final Counter postponed;

  LoginCounts(MeterRegistry metrics) {
    this.loggedIn = metrics.counter("gateway.logins", "outcome", "success");
    this.failed = metrics.counter("gateway.logins", "outcome", "failure");
    this.renewed = metrics.counter("gateway.session.renewals", "outcome", "success");
    this.ended = metrics.counter("gateway.session.renewals", "outcome", "refused");
    this.postponed = metrics.counter("gateway.session.renewals", "outcome", "unavailable");
  }

  void loggedIn() {
    loggedIn.increment();
  }

  void failed() {
    failed.increment();
  }

  void renewed() {
    renewed.increment();
  }

  /** Keycloak had ended the session. */
  void ended() {
    ended.increment();
  }

  /** Keycloak was away. */
  void postponed() {
    postponed.increment();
  }
}
