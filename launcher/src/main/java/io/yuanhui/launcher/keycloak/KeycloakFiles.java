package io.yuanhui.launcher.keycloak;

import io.yuanhui.launcher.process.Jvm;
import io.yuanhui.launcher.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Keycloak that Maven has unpacked.
 *
 * @param home the directory that holds {@code bin}, {@code lib} and {@code conf}
 */
record KeycloakFiles(Path home) {

  /** Settled once; a start with {@code --optimized} then takes half the time. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=dev-file", "--health-enabled=true", "--http-management-health-enabled=false");

  /**
   * Finds it.
   *
   * @throws StartFailure where the launcher has not been built
   */
  static KeycloakFiles of(Path repository) {
    Path place = repository.resolve("launcher/target/keycloak");
    if (Files.isDirectory(place)) {
      try (Stream<Path> inside = Files.list(place)) {
        return inside
            .filter(directory -> Files.exists(directory.resolve("lib/quarkus-run.jar")))
            .findFirst()
            .map(KeycloakFiles::new)
            .orElseThrow(() -> missing(place));
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    throw missing(place);
  }

  /**
   * Builds Keycloak for our options unless that has been done; one launcher at a time.
   *
   * @param log what the build prints
   */
  void optimize(Path log) {
    Path lockFile = home.resolveSibling("optimize.lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !isOptimized()) {
        build(log);
        Files.writeString(mark(), state());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartFailure("启动被中断 The start was interrupted.", interrupted);
    }
  }

  /**
   * A command of Keycloak's, as {@code bin/kc.sh} would run it.
   *
   * <p>Without that script, as its shell would stand between us and the process that is to be
   * stopped.
   *
   * @param jvmOptions beside those that Keycloak insists on
   */
  List<String> command(List<String> jvmOptions, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(Jvm.executable()));
    command.addAll(jvmOptions);
    command.addAll(
        List.of(
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }

  private void build(Path log) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(BUILD_OPTIONS);
    Process build =
        new ProcessBuilder(command(List.of("-Xmx512m"), arguments))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (build.waitFor() != 0) {
        throw new StartFailure("Keycloak 构建失败 The build of Keycloak failed, see " + log);
      }
    } finally {
      build.destroy();
    }
  }

  private boolean isOptimized() throws IOException {
    return Files.exists(mark()) && Files.readString(mark()).equals(state());
  }

  /** The options, and when Keycloak's own files were made: Maven may have unpacked them anew. */
  private String state() throws IOException {
    Path application = home.resolve("lib/quarkus/quarkus-application.dat");
    return String.join(" ", BUILD_OPTIONS) + " " + Files.getLastModifiedTime(application);
  }

  private Path mark() {
    return home.resolveSibling("optimized");
  }

  private static StartFailure missing(Path place) {
    return new StartFailure("缺少 missing: %s%n请先构建 build it first: ./start".formatted(place));
  }
}
