package io.yuanhui.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree. */
public final class Repository {

  private Repository() {}

  public static Path file(String path) {
    return Path.of(System.getProperty("yuanhui.root", ".."))
        .toAbsolutePath()
        .normalize()
        .resolve(path);
  }

  public static String text(String path) {
    try {
      return Files.readString(file(path));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
