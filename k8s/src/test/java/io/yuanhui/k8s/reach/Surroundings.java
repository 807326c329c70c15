package io.yuanhui.k8s.reach;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What else there is: pods of the cluster's own, strangers, and machines outside.
 *
 * @param places all of them
 */
public record Surroundings(List<Place> places) {

  private static final String NAME = "app.kubernetes.io/name";
  private static final Set<Integer> TRIED = Set.of(80, 443, 3306, 3310, 8180, 9999);

  /**
   * Around a namespace.
   *
   * @param namespace the suite's, in which a stranger may run, too
   */
  public static Surroundings of(String namespace) {
    return new Surroundings(
        List.of(
            Place.pod("dns", "kube-system", Map.of("k8s-app", "kube-dns"), "10.244.0.2", 53),
            Place.pod("system-pod", "kube-system", Map.of("k8s-app", "x"), "10.244.0.3", 53),
            Place.pod("ingress", "ingress-nginx", Map.of(NAME, "ingress-nginx"), "10.244.0.4", 443),
            Place.pod("prometheus", "monitoring", Map.of(NAME, "prometheus"), "10.244.0.5", 9090),
            Place.pod("grafana", "monitoring", Map.of(NAME, "grafana"), "10.244.0.6", 3000),
            Place.pod(
                "collector",
                "monitoring",
                Map.of(NAME, "opentelemetry-collector"),
                "10.244.0.9",
                4318),
            Place.pod("stranger", namespace, Map.of(NAME, "stranger"), "10.244.0.7", 8080),
            Place.pod("foreigner", "elsewhere", Map.of(NAME, "gateway"), "10.244.0.8", 8080),
            Place.outside("database", "192.0.2.10", TRIED),
            Place.outside("identity-provider", "192.0.2.20", TRIED),
            Place.outside("virus-scanner", "192.0.2.30", TRIED),
            Place.outside("internet", "198.51.100.1", TRIED)));
  }
}
