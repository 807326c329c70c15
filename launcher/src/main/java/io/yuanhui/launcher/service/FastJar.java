package io.yuanhui.launcher.service;

import io.yuanhui.launcher.process.ChildSpec;
import io.yuanhui.launcher.process.HttpProbe;
import io.yuanhui.launcher.process.Jvm;
import io.yuanhui.launcher.process.StartFailure;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Quarkus application as Maven has packaged it.
 *
 * @param jar its {@code quarkus-run.jar}
 */
public record FastJar(String module, Path jar) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  // Told to end while it starts, it first finishes starting: killing it sooner could cut a
  // migration in two.
  private static final Duration GRACE = Duration.ofSeconds(15);

  // Measured after the seed: a service stays under 400 MB resident with these.
  private static final List<String> JVM =
      List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=160m");

  /**
   * Finds a module's application.
   *
   * @throws StartFailure where it has not been built
   */
  public static FastJar of(Path repository, String module) {
    Path jar = repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new StartFailure("缺少 missing: %s%n请先构建 build it first: ./start".formatted(jar));
    }
    return new FastJar(module, jar);
  }

  /**
   * How to run it on one machine.
   *
   * @param layer see {@link ChildSpec}
   * @param runDirectory where it runs, with its log below
   * @param settings environment variables beside {@code HTTP_PORT}
   */
  public ChildSpec on(int port, int layer, Path runDirectory, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_PROFILE", "local");
    List<String> command = new ArrayList<>(List.of(Jvm.executable()));
    command.addAll(JVM);
    command.addAll(List.of("-jar", jar.toString()));
    return new ChildSpec(
        module,
        layer,
        command,
        environment,
        runDirectory,
        runDirectory.resolve("logs").resolve(module + ".log"),
        new HttpProbe(URI.create("http://127.0.0.1:" + port + "/q/health/started")),
        PATIENCE,
        GRACE);
  }
}
