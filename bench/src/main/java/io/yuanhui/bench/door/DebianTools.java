package io.yuanhui.bench.door;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * nginx and wrk: the installed ones, or else those of the Debian packages, unpacked beside the
 * build without installing them.
 */
final class DebianTools {

  /** wrk's interpreter of scripts comes in a package of its own. */
  private static final Map<String, List<String>> PACKAGES =
      Map.of("nginx", List.of("nginx"), "wrk", List.of("wrk", "libluajit2-5.1-2"));

  private final Path directory;

  /**
   * @param directory where packages are unpacked to
   */
  DebianTools(Path directory) {
    this.directory = directory;
  }

  /** A command that starts the tool; arguments may follow. */
  List<String> command(String tool) throws IOException, InterruptedException {
    Optional<Path> installed = find(tool);
    if (installed.isPresent()) {
      return List.of(installed.get().toString());
    }
    Path root = directory.resolve(tool);
    if (Files.notExists(root)) {
      unpack(tool, root);
    }
    // By way of the loader's variable, since the libraries are not where the system looks.
    return List.of("env", "LD_LIBRARY_PATH=" + libraries(root), binary(root, tool).toString());
  }

  private static Optional<Path> find(String tool) {
    String places = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    return Stream.of(places.split(File.pathSeparator))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void unpack(String tool, Path root) throws IOException, InterruptedException {
    if (find("apt-get").isEmpty() || find("dpkg-deb").isEmpty()) {
      throw new IllegalStateException(
          "This benchmark needs %s. Install it, or run on Debian, where apt-get fetches it."
              .formatted(tool));
    }
    Path packages = Files.createDirectories(directory.resolve(tool + "-packages"));
    List<String> download = new ArrayList<>(List.of("apt-get", "-q", "download"));
    download.addAll(PACKAGES.get(tool));
    run(packages, download);
    try (Stream<Path> files = Files.list(packages)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".deb")).toList()) {
        run(packages, List.of("dpkg-deb", "-x", file.toString(), root.toString()));
      }
    }
  }

  private static void run(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          "%s failed (is the list of packages there? apt-get update): %s"
              .formatted(String.join(" ", command), Files.readString(log)));
    }
  }

  private static Path binary(Path root, String tool) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(
              file -> file.endsWith(Path.of("bin", tool)) || file.endsWith(Path.of("sbin", tool)))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + tool + " in its package"));
    }
  }

  private static String libraries(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().contains(".so"))
          .map(file -> file.getParent().toString())
          .distinct()
          .reduce((one, other) -> one + File.pathSeparator + other)
          .orElse("");
    }
  }
}
