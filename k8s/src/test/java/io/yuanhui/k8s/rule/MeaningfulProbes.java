package io.yuanhui.k8s.rule;

import static io.yuanhui.k8s.rule.EachContainer.unless;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Probe;
import io.yuanhui.k8s.Workload;
import java.util.stream.Stream;

/**
 * Every server is asked whether it has started, is ready and is alive; the suite's own each at the
 * address that means it, so that a database that is away takes an instance out and restarts none.
 */
public final class MeaningfulProbes implements EachContainer {

  /** For a connection from its pool a service waits 5 s before it says that it is not ready. */
  private static final int READINESS_WAITS = 6;

  @Override
  public Stream<String> faults(Workload workload, Container container) {
    if (!workload.isServer()) {
      return Stream.empty();
    }
    Probe started = container.getStartupProbe();
    Probe ready = container.getReadinessProbe();
    Probe live = container.getLivenessProbe();
    if (!workload.isOfTheSuite()) {
      return unless(started != null && ready != null && live != null, "lacks a probe");
    }
    return Stream.of(
            unless(asks(started, "/q/health/started"), "startup is not /q/health/started"),
            unless(asks(ready, "/q/health/ready"), "readiness is not /q/health/ready"),
            unless(asks(live, "/q/health/live"), "liveness is not /q/health/live"),
            unless(
                ready != null
                    && ready.getTimeoutSeconds() != null
                    && ready.getTimeoutSeconds() >= READINESS_WAITS,
                "readiness gives up before the service does"))
        .flatMap(fault -> fault);
  }

  private static boolean asks(Probe probe, String path) {
    return probe != null
        && probe.getHttpGet() != null
        && path.equals(probe.getHttpGet().getPath())
        && probe.getHttpGet().getPort() != null
        && "http".equals(probe.getHttpGet().getPort().getStrVal());
  }
}
