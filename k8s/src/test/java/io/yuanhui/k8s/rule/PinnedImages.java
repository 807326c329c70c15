package io.yuanhui.k8s.rule;

import static io.yuanhui.k8s.rule.EachContainer.unless;

import io.fabric8.kubernetes.api.model.Container;
import io.yuanhui.k8s.Workload;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every image is one release's: a tag other than {@code latest}, or a digest. */
public final class PinnedImages implements EachContainer {

  private static final Pattern PINNED =
      Pattern.compile("[^@]+(:(?!latest$)[\\w][\\w.-]*|@sha256:[0-9a-f]{64})");

  @Override
  public Stream<String> faults(Workload workload, Container container) {
    String image = String.valueOf(container.getImage());
    return unless(PINNED.matcher(image).matches(), "image " + image + " is no release's");
  }
}
