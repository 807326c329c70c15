package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.file.ReceivedFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The service's own database, in pieces that fit its packets. Each piece is read by itself, so that
 * a slow reader holds neither memory nor a connection.
 */
@ApplicationScoped
class DatabaseStore implements EvidenceStore {

  private static final int PIECE = 512 * 1024;

  private final Jdbi jdbi;

  DatabaseStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Place place() {
    return Place.DATABASE;
  }

  /** Nothing comes here before the transaction. */
  @Override
  public void bring(UUID content, FileType type, ReceivedFile file) {}

  @Override
  public void keep(UUID content, ReceivedFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      byte[] piece = in.readNBytes(PIECE);
      for (int number = 1; piece.length > 0; number++) {
        add(content, number, piece);
        piece = in.readNBytes(PIECE);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What was not kept went with its transaction. */
  @Override
  public void drop(UUID content) {}

  @Override
  public void write(Evidence file, OutputStream out) throws IOException {
    UUID content = file.content();
    Optional<byte[]> piece = piece(content, 1);
    for (int number = 2; piece.isPresent(); number++) {
      out.write(piece.get());
      piece = piece.get().length < PIECE ? Optional.empty() : piece(content, number);
    }
  }

  @Override
  public void remove(UUID content) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM evidence_content WHERE content_id = :content")
                .bind("content", content)
                .execute());
  }

  private void add(UUID content, int number, byte[] piece) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO evidence_content (content_id, piece_no, piece)"
                        + " VALUES (:content, :number, :piece)")
                .bind("content", content)
                .bind("number", number)
                .bind("piece", piece)
                .execute());
  }

  private Optional<byte[]> piece(UUID content, int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT piece FROM evidence_content"
                        + " WHERE content_id = :content AND piece_no = :number")
                .bind("content", content)
                .bind("number", number)
                .map((row, context) -> row.getBytes(1))
                .findOne());
  }
}
