package io.yuanhui.testing.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How one make of server is installed and run. */
interface DatabaseProduct {

  static DatabaseProduct named(String name) {
    return switch (name) {
      case "mariadb" -> new MariaDb();
      case "mysql" -> new MySql8();
      default ->
          throw new IllegalArgumentException(
              "no test database '" + name + "': choose mariadb or mysql");
    };
  }

  /** The option that a server started by root insists on. */
  static List<String> asRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
  }

  String name();

  String version();

  /**
   * Puts the server's files into {@code home} and what it needs at its first start into {@code
   * data}; both directories exist and are empty.
   */
  void install(Path home, Path data) throws IOException;

  Path executable(Path home);

  /** Options that only this product knows or needs. */
  List<String> options(Path home);

  /** Options of a server that keeps a binary log; after the others. */
  List<String> binaryLog();

  /** Variables that its processes need. */
  Map<String, String> environment(Path home);
}
