package io.yuanhui.testing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One server of each product for a JVM.
 *
 * <p>Known by its port, in a system property: Quarkus loads this class anew for each test profile,
 * so that a static field would start a server for each.
 */
final class SharedServers {

  private static final Path PLACE = Path.of("target", "database").toAbsolutePath();

  private SharedServers() {}

  static DatabaseServer get(DatabaseProduct product) {
    String property = "yuanhui.test.db.port." + product.name();
    // An interned string is the same object for every copy of this class.
    synchronized (property.intern()) {
      Installation installation = Installation.of(product);
      Integer port = Integer.getInteger(property);
      if (port == null) {
        removeLeftovers(product, installation);
        port = prepare(product, installation);
        System.setProperty(property, port.toString());
      }
      DatabaseServer server = server(product, installation, ownDirectory(product), port);
      server.start();
      return server;
    }
  }

  private static LocalServer server(
      DatabaseProduct product, Installation installation, Path directory, int port) {
    return new LocalServer(
        new ServerProcess(product, installation.home(), directory, port, List.of()), installation);
  }

  private static int prepare(DatabaseProduct product, Installation installation) {
    Path directory = ownDirectory(product);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = free.getLocalPort();
      Files.createDirectories(directory);
      Directories.copy(installation.template(), directory.resolve("data"));
      LocalServer server = server(product, installation, directory, port);
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop " + product.name()));
      return port;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A JVM that was killed leaves its server behind. */
  private static void removeLeftovers(DatabaseProduct product, Installation installation) {
    for (Path directory : directories(product)) {
      String owner = directory.getFileName().toString().substring(product.name().length() + 1);
      if (ProcessHandle.of(Long.parseLong(owner)).isEmpty()) {
        server(product, installation, directory, 0).close();
      }
    }
  }

  private static List<Path> directories(DatabaseProduct product) {
    if (!Files.exists(PLACE)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(PLACE)) {
      return all.filter(path -> path.getFileName().toString().startsWith(product.name() + "-"))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path ownDirectory(DatabaseProduct product) {
    return PLACE.resolve(product.name() + "-" + ProcessHandle.current().pid());
  }
}
