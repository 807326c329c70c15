package io.yuanhui.k8s.rule;

import io.yuanhui.k8s.Manifests;
import java.util.List;

/** Something that must hold of what is sent to a cluster. */
public interface Rule {

  /** What is against it, one line each, by kind and name. */
  List<String> faults(Manifests manifests);
}
