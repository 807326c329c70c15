package io.yuanhui.statistics.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The files of imports, in pieces: no answer and no statement is larger than a piece. In the
 * database, as a replica that goes on with an import must have them.
 */
@ApplicationScoped
class ImportParts {

  private static final int PIECE = 1 << 20;

  private final Jdbi jdbi;

  ImportParts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps a file, in the caller's transaction. */
  void keep(UUID job, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      int number = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        insert(job, number++, piece);
      }
    }
  }

  private void insert(UUID job, int number, byte[] piece) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO import_part (job_id, part_no, content)"
                        + " VALUES (:job, :number, :content)")
                .bind("job", job)
                .bind("number", number)
                .bind("content", piece)
                .execute());
  }

  /** Reads a file from its beginning, a piece at a time. */
  InputStream open(UUID job) {
    return new Pieces(job);
  }

  /** Takes some pieces of a file away; returns whether there may be more. */
  boolean discard(UUID job) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("DELETE FROM import_part WHERE job_id = :job LIMIT 16")
                    .bind("job", job)
                    .execute())
        == 16;
  }

  /** Whether the file is still there. */
  boolean isKept(UUID job) {
    return piece(job, 0).isPresent();
  }

  private Optional<byte[]> piece(UUID job, int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT content FROM import_part WHERE job_id = :job AND part_no = :number")
                .bind("job", job)
                .bind("number", number)
                .map((row, context) -> row.getBytes(1))
                .findOne());
  }

  private final class Pieces extends InputStream {

    private final UUID job;
    private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);
    private int next;

    Pieces(UUID job) {
      this.job = job;
    }

    @Override
    public int read() throws IOException {
      return hasMore() ? piece.read() : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      return hasMore() ? piece.read(to, offset, length) : -1;
    }

    /** What the database cannot give is no fault of the file's, and no end of it. */
    private boolean hasMore() throws IOException {
      if (piece.available() == 0) {
        try {
          piece = piece(job, next).map(ByteArrayInputStream::new).orElse(piece);
          next++;
        } catch (JdbiException away) {
          throw new IOException("The file cannot be read on", away);
        }
      }
      return piece.available() > 0;
    }
  }
}
