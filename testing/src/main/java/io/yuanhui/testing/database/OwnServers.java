package io.yuanhui.testing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Servers that a test has to itself, and may lose. */
final class OwnServers {

  private OwnServers() {}

  static DatabaseServer withBinaryLog(DatabaseProduct product, Path directory) {
    Installation installation = Installation.of(product);
    List<String> options = new ArrayList<>(product.binaryLog());
    options.addAll(List.of("--sync-binlog=1", "--innodb-flush-log-at-trx-commit=1"));
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.createDirectories(directory);
      ServerProcess process =
          new ServerProcess(
              product, installation.home(), directory, free.getLocalPort(), List.copyOf(options));
      LocalServer server = new LocalServer(process, installation);
      free.close();
      server.loseData();
      server.start();
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
