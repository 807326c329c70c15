package io.yuanhui.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories, copied and deleted. */
public final class Directories {

  private Directories() {}

  /** Copies a directory to a place that does not exist yet. */
  public static void copy(Path from, Path to) throws IOException {
    for (Path source : walk(from)) {
      Files.copy(source, to.resolve(from.relativize(source).toString()));
    }
  }

  /** Deletes the directory and all in it; nothing where it does not exist. */
  public static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      List<Path> deepestFirst = walk(directory).stream().sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static List<Path> walk(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.toList();
    }
  }
}
