package io.yuanhui.commons.permission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.adapters.authorization.PolicyEnforcer;
import org.keycloak.authorization.client.AuthorizationDeniedException;

/**
 * The enforcer, made at the first request: it reads the resources of this service from Keycloak,
 * and a service must start, and be alive, while Keycloak is away.
 */
@ApplicationScoped
class PolicyEnforcers {

  private static final Logger LOG = Logger.getLogger(PolicyEnforcers.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final PermissionConfig config;
  private volatile PolicyEnforcer enforcer;

  PolicyEnforcers(PermissionConfig config) {
    this.config = config;
  }

  /**
   * The one enforcer.
   *
   * @throws ProblemException 503 where it has to be made and Keycloak is away
   */
  PolicyEnforcer get() {
    PolicyEnforcer made = enforcer;
    return made == null ? make() : made;
  }

  private synchronized PolicyEnforcer make() {
    if (enforcer == null) {
      enforcer = reached(() -> TokenPolicyEnforcer.of(builder()));
    }
    return enforcer;
  }

  private PolicyEnforcer.Builder builder() {
    return PolicyEnforcer.builder()
        .authServerUrl(config.keycloak().toString())
        .realm(config.realm())
        .clientId(config.client())
        .credentials(Map.of("secret", config.secret()))
        .bearerOnly(true);
  }

  /** Keycloak's client wraps whatever goes wrong on the way in a bare RuntimeException. */
  static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (AuthorizationDeniedException | ProblemException answered) {
      throw answered;
    } catch (RuntimeException away) {
      LOG.warnf(away, "Keycloak could not be asked for permissions");
      throw ProblemException.unavailable(
          Text.of(
              "登录服务暂不可用，无法核对权限，请稍后重试。",
              "The login service is away; permissions cannot be checked. Try again later."),
          RETRY);
    }
  }
}
