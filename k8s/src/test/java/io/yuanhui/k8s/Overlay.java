package io.yuanhui.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The overlays of {@code k8s/overlays}, each rendered once. */
enum Overlay {
  DEV,
  PROD;

  private static final Map<Overlay, String> RENDERED = new ConcurrentHashMap<>();

  /** What {@code kubectl apply -k} would send. */
  String yaml() {
    return RENDERED.computeIfAbsent(this, Overlay::render);
  }

  Manifests manifests() {
    return Manifests.of(yaml());
  }

  private String render() {
    try {
      Path directory = Repository.file("k8s/overlays/" + name().toLowerCase(Locale.ROOT));
      return Kubectl.find().run("kustomize", directory.toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
