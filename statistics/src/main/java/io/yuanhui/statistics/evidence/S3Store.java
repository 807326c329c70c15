package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.file.ReceivedFile;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A bucket of an S3 store. It knows nothing of transactions, so the database says of each object
 * that no file owns when it is to be deleted: written down before the object is made, taken back by
 * the transaction that makes the file's row. {@link UnownedObjects} deletes.
 */
@ApplicationScoped
class S3Store implements EvidenceStore {

  private static final Logger LOG = Logger.getLogger(S3Store.class);

  /** Far longer than any request: what is not kept by then was left by a crash. */
  private static final Duration LONGEST_WAY_IN = Duration.ofDays(1);

  private final UnownedTable unowned;
  private final Bucket bucket;
  private final Clock clock;

  S3Store(UnownedTable unowned, Bucket bucket, Clock clock) {
    this.unowned = unowned;
    this.bucket = bucket;
    this.clock = clock;
  }

  @Override
  public Place place() {
    return Place.S3;
  }

  /** An object that did not come in time may still come: it is looked for a day later. */
  @Override
  public void bring(UUID content, FileType type, ReceivedFile file) {
    unowned.add(content, clock.instant().plus(LONGEST_WAY_IN));
    bucket.put(content, type, file);
  }

  @Override
  public void keep(UUID content, ReceivedFile file) {
    if (!unowned.take(content)) {
      LOG.warnf("The object %s was deleted before its file was kept", content);
      throw Bucket.unavailable();
    }
  }

  /** Where the outcome of a commit is not known, the database decides: it has the row or not. */
  @Override
  public void drop(UUID content) {
    try {
      unowned.hasten(content, clock.instant());
    } catch (RuntimeException away) {
      LOG.warnf("The object %s stays for a day: %s", content, away.getMessage());
    }
  }

  @Override
  public void write(Evidence file, OutputStream out) throws ProblemException {
    bucket.get(file.content(), file.size(), out);
  }

  @Override
  public void remove(UUID content) {
    unowned.add(content, clock.instant());
  }
}
