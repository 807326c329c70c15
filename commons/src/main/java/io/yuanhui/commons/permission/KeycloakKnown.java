package io.yuanhui.commons.permission;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Not ready before Keycloak has told its keys and the service's resources, so that requests go to
 * instances that know them: one that starts while Keycloak is away can let nobody in. Whoever asks
 * whether it is ready has it ask Keycloak again.
 *
 * <p>From then on it is ready whether Keycloak is there or not: it decides by what it knows.
 */
@IfBuildProperty(
    name = "yuanhui.permissions.enforced",
    stringValue = "true",
    enableIfMissing = true)
@Readiness
@ApplicationScoped
class KeycloakKnown implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(KeycloakKnown.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final TenantConfigBean tenants;
  private final PolicyEnforcers enforcers;
  private final ManagedExecutor executor;
  private final Lock asking = new ReentrantLock();
  private volatile boolean known;
  private String lastSaid;

  KeycloakKnown(TenantConfigBean tenants, PolicyEnforcers enforcers, ManagedExecutor executor) {
    this.tenants = tenants;
    this.enforcers = enforcers;
    this.executor = executor;
  }

  /**
   * Asks while the rest starts, so that a probe need not wait for it. A job that migrates lets
   * nobody in, and may not reach Keycloak.
   */
  void ask(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent event) {
    if (tenants.getDefaultTenant().oidcConfig().tenantEnabled()) {
      executor.execute(this::isKnownNow);
    }
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("keycloak").status(known || isKnownNow()).build();
  }

  /** While one asks, and may have to wait, others need not. */
  private boolean isKnownNow() {
    if (!asking.tryLock()) {
      return false;
    }
    try {
      TenantConfigContext keys = tenants.getDefaultTenant();
      if (!keys.ready()) {
        keys.initialize().await().atMost(PATIENCE);
      }
      enforcers.get();
      known = keys.ready();
    } catch (RuntimeException away) {
      sayOnce(String.valueOf(away.getMessage()));
    } finally {
      asking.unlock();
    }
    return known;
  }

  /** Probes come every few seconds, and the reason stays the same. */
  private void sayOnce(String why) {
    if (!why.equals(lastSaid)) {
      LOG.infof("Not ready, as Keycloak is not known yet: %s", why);
      lastSaid = why;
    }
  }
}
