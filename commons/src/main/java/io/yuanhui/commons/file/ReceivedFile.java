package io.yuanhui.commons.file;

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
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file on its way in or out: kept on disk while it is checked, so that neither memory nor a
 * transaction waits for a slow line, and gone when closed.
 */
public record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /** What a file comes from. */
  public interface Source {

    void writeTo(OutputStream file) throws IOException;
  }

  /**
   * Reads a file to its end.
   *
   * @param most bytes
   * @throws ProblemException 413 where there are more, 422 where there are none
   */
  public static ReceivedFile from(InputStream body, long most) {
    ReceivedFile received = written(file -> copy(body, file, most));
    if (received.size() == 0) {
      received.close();
      throw ProblemException.rules(
          List.of(Violation.body("", Text.of("文件为空。", "The file is empty."))));
    }
    return received;
  }

  /** What a source writes; nothing of it is left where it fails. */
  public static ReceivedFile written(Source source) {
    Path path = null;
    boolean whole = false;
    try {
      path = Files.createTempFile("yuanhui-", null);
      MessageDigest digest = digest();
      try (OutputStream file = new DigestOutputStream(Files.newOutputStream(path), digest)) {
        source.writeTo(file);
      }
      whole = true;
      return new ReceivedFile(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      if (!whole && path != null) {
        delete(path);
      }
    }
  }

  private static void copy(InputStream body, OutputStream file, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      size += read;
      if (size > most) {
        throw tooLarge(most);
      }
      file.write(buffer, 0, read);
    }
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
