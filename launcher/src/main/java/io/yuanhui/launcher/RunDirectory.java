package io.yuanhui.launcher;

import io.yuanhui.launcher.process.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the suite keeps on this machine: data of database and Keycloak, logs. */
record RunDirectory(Path path) {

  Path database() {
    return path.resolve("database");
  }

  Path keycloak() {
    return path.resolve("keycloak");
  }

  Path log(String name) {
    return path.resolve("logs").resolve(name + ".log");
  }

  /** Puts the logs of the last run aside; forgets the data where asked. */
  void prepare(boolean fresh) {
    try {
      Directories.delete(path.resolve("logs.previous"));
      if (Files.exists(path.resolve("logs"))) {
        Files.move(path.resolve("logs"), path.resolve("logs.previous"));
      }
      if (fresh) {
        Directories.delete(database());
        Directories.delete(keycloak());
        Files.deleteIfExists(path.resolve("seed"));
      }
      Files.createDirectories(path.resolve("logs"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
