package io.yuanhui.k8s.rule;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.yuanhui.k8s.Manifests;
import java.util.List;

/** Nobody outside reaches {@code /q}, where health and measures are; and nobody by plain HTTP. */
public final class HiddenMeasures implements Rule {

  private static final String HIDDEN = "/q";

  @Override
  public List<String> faults(Manifests manifests) {
    return manifests.of(Ingress.class).stream()
        .filter(ingress -> ingress.getSpec().getTls().isEmpty() || opensHidden(ingress))
        .map(ingress -> "Ingress " + ingress.getMetadata().getName() + ": " + fault(ingress))
        .toList();
  }

  private static String fault(Ingress ingress) {
    return ingress.getSpec().getTls().isEmpty() ? "has no TLS" : "opens " + HIDDEN;
  }

  private static boolean opensHidden(Ingress ingress) {
    return ingress.getSpec().getRules().stream()
        .flatMap(rule -> rule.getHttp().getPaths().stream())
        .anyMatch(HiddenMeasures::covers);
  }

  private static boolean covers(HTTPIngressPath path) {
    String prefix = path.getPath().endsWith("/") ? path.getPath() : path.getPath() + "/";
    return !path.getPathType().equals("Exact") && (HIDDEN + "/").startsWith(prefix)
        || path.getPath().startsWith(HIDDEN + "/")
        || path.getPath().equals(HIDDEN);
  }
}
