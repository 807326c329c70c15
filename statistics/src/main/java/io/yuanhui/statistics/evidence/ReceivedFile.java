package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file on its way in: kept on disk while it is checked, so that neither memory nor a transaction
 * waits for a slow sender, and gone when closed.
 */
record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /**
   * Reads a file to its end.
   *
   * @param most bytes
   * @throws ProblemException 413 where there are more, 422 where there are none
   */
  static ReceivedFile from(InputStream body, long most) {
    Path path = null;
    boolean whole = false;
    try {
      path = Files.createTempFile("evidence-", null);
      ReceivedFile received = copy(body, path, most);
      whole = true;
      return received;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      if (!whole && path != null) {
        delete(path);
      }
    }
  }

  private static ReceivedFile copy(InputStream body, Path path, long most) throws IOException {
    MessageDigest digest = digest();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge(most);
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw ProblemException.rules(
          List.of(Violation.body("", Text.of("文件为空。", "The file is empty."))));
    }
    return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
  }

  private static ProblemException tooLarge(long most) {
    long megabytes = most >> 20;
    return new ProblemException(
        ProblemType.BODY_TOO_LARGE,
        Text.of("文件不能超过 " + megabytes + " MB。", "A file has " + megabytes + " MB at most."));
  }

  @Override
  public void close() {
    delete(path);
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException kept) {
      path.toFile().deleteOnExit();
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
