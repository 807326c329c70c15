package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.file.ReceivedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/**
 * Where the contents of files are; what they are called and belong to stands in the database.
 *
 * <p>A content comes in two steps, so that no lock and no connection waits for a store that is
 * slow: it is brought before the transaction that makes its row, and kept within it. What was
 * brought and not kept is dropped; where a crash prevents that, the store finds it by itself.
 */
interface EvidenceStore {

  /** Where it is. */
  Place place();

  /**
   * Brings a content in; outside of transactions.
   *
   * @throws io.yuanhui.commons.problem.ProblemException 503 where the store is away
   */
  void bring(UUID content, FileType type, ReceivedFile file);

  /** Keeps what was brought, if the current transaction commits. */
  void keep(UUID content, ReceivedFile file);

  /** Forgets what was brought unless it was kept; outside of transactions, and never fails. */
  void drop(UUID content);

  /**
   * Writes the content of a file; what is missing is not written. Whoever reads has to see whether
   * it is the one that was attached.
   *
   * @throws io.yuanhui.commons.problem.ProblemException 503 where the store is away
   */
  void write(Evidence file, OutputStream out) throws IOException;

  /** Forgets the content of a file, if the current transaction commits. */
  void remove(UUID content);
}
