package io.yuanhui.testing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A server's unpacked files and its first data, made once per machine and shared by all modules:
 * they weigh hundreds of megabytes and take seconds to make.
 *
 * <p>They lie in {@code ~/.cache/yuanhui/databases}, or where the system property {@code
 * yuanhui.test.cache} says.
 *
 * @param home the server's files
 * @param template the data of a server that never ran; to be copied, not to be run upon
 */
record Installation(Path home, Path template) {

  static Installation of(DatabaseProduct product) {
    Path place = cache().resolve(product.name() + "-" + product.version());
    Installation installation = new Installation(place.resolve("server"), place.resolve("data"));
    try {
      Files.createDirectories(cache());
      installation.installOnce(product, place);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return installation;
  }

  private void installOnce(DatabaseProduct product, Path place) throws IOException {
    Path lockFile = place.resolveSibling(place.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (Files.exists(place)) {
        return;
      }
      Path unfinished = place.resolveSibling(place.getFileName() + ".unfinished");
      Directories.delete(unfinished);
      Path newHome = Files.createDirectories(unfinished.resolve("server"));
      Path newData = Files.createDirectories(unfinished.resolve("data"));
      product.install(newHome, newData);
      Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Path cache() {
    return Optional.ofNullable(System.getProperty("yuanhui.test.cache"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache/yuanhui/databases"));
  }
}
