package io.yuanhui.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What the scripts of {@code k8s/backup} need and Maven Central does not have: {@code age}, {@code
 * mariadb-binlog} and {@code jq}. Those that are installed, or else those of Debian's packages,
 * unpacked once per machine under {@code ~/.cache/yuanhui} and not installed.
 */
final class BackupTools {

  private static final List<String> PROGRAMS = List.of("age", "age-keygen", "mariadb-binlog", "jq");

  /** Of Debian; {@code jq} with the libraries that only it needs. */
  private static final List<String> PACKAGES =
      List.of("age", "mariadb-client", "jq", "libjq1", "libonig5");

  private static final String ADVICE =
      "backups are tried with age, mariadb-binlog and jq; install age, mariadb-client and jq";

  private BackupTools() {}

  /** What a script's environment needs to find all of them: where programs and libraries are. */
  static Map<String, String> environment() throws IOException, InterruptedException {
    String installed = System.getenv("PATH");
    if (PROGRAMS.stream().allMatch(program -> isOn(installed, program))) {
      return Map.of("PATH", installed);
    }
    Path tools =
        Path.of(System.getProperty("user.home"), ".cache/yuanhui", String.join("+", PACKAGES));
    if (!Files.exists(tools)) {
      Assumptions.assumeTrue(isOn(installed, "apt-get"), ADVICE);
      unpack(tools);
    }
    try (Stream<Path> libraries = Files.list(tools.resolve("usr/lib"))) {
      return Map.of(
          "PATH",
          tools.resolve("usr/bin") + File.pathSeparator + installed,
          "LD_LIBRARY_PATH",
          libraries.map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }
  }

  private static boolean isOn(String path, String program) {
    return Stream.of(path.split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static void unpack(Path tools) throws IOException, InterruptedException {
    Files.createDirectories(tools.getParent());
    Path unfinished = Files.createTempDirectory(tools.getParent(), "backup-tools");
    Process apt =
        new ProcessBuilder(
                "sh",
                "-ec",
                "fetch() { apt-get download "
                    + String.join(" ", PACKAGES)
                    + "; }\n"
                    + "fetch || { apt-get update; fetch; }\n"
                    + "for package in *.deb; do dpkg -x \"$package\" .; rm \"$package\"; done")
            .directory(unfinished.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(apt.getInputStream().readAllBytes());
    if (apt.waitFor() != 0) {
      throw new IOException(ADVICE + "; their packages cannot be had: " + said);
    }
    Files.move(unfinished, tools, StandardCopyOption.ATOMIC_MOVE);
  }
}
