package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.statistics.submission.Author;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.UUID;

/**
 * An import.
 *
 * @param charset the declared or detected encoding; null where the format settles it
 * @param submission the id of the submission that it becomes, or whose figures it replaces
 */
record ImportJob(
    UUID id,
    ImportOptions options,
    ImportFormat format,
    Charset charset,
    String fileName,
    long size,
    String sha256,
    Author author,
    UUID submission,
    Instant createdAt,
    Progress progress) {

  /**
   * How far it is.
   *
   * @param rowsTotal null where nobody knows yet
   * @param preview JSON of its first figures; null until they were read
   * @param loadedBy how the cells were written; null where none were
   * @param refusedAs why it was refused, where that is not the file's faults; else null
   */
  record Progress(
      ImportState state,
      Integer rowsTotal,
      int rowsDone,
      int valid,
      int faults,
      String preview,
      String loadedBy,
      int attempts,
      ProblemType refusedAs,
      Instant finishedAt) {

    static Progress none(Integer rowsTotal) {
      return new Progress(ImportState.QUEUED, rowsTotal, 0, 0, 0, null, null, 0, null, null);
    }
  }

  boolean writes() {
    return !options.dryRun();
  }
}
