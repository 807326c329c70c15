package io.yuanhui.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What the scripts of {@code k8s/backup} need and Maven Central does not have: {@code age} and
 * {@code mariadb-binlog}. Those that are installed, or else those of Debian's packages, unpacked
 * once per machine under {@code ~/.cache/yuanhui} and not installed.
 */
final class BackupTools {

  private static final List<String> PROGRAMS = List.of("age", "age-keygen", "mariadb-binlog");
  private static final String ADVICE =
      "restoring to a moment is tried with age and mariadb-binlog; install age and mariadb-client";

  private BackupTools() {}

  /** The directories, as in {@code PATH}, that have all of them. */
  static String path() throws IOException, InterruptedException {
    String installed = System.getenv("PATH");
    if (PROGRAMS.stream().allMatch(program -> isOn(installed, program))) {
      return installed;
    }
    Path tools = Path.of(System.getProperty("user.home"), ".cache/yuanhui/backup-tools");
    if (!Files.exists(tools)) {
      Assumptions.assumeTrue(isOn(installed, "apt-get"), ADVICE);
      unpack(tools);
    }
    return tools.resolve("usr/bin") + File.pathSeparator + installed;
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
                "fetch() { apt-get download age mariadb-client; }\n"
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
