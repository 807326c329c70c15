package io.yuanhui.statistics.exchange;

import java.util.UUID;

/**
 * What is asked for.
 *
 * @param department whose figures they are; that of the caller unless told
 * @param region of the submission; what the file says, or the caller's scope, unless told
 * @param period of the submission; what the file says, or that of its first figure, unless told
 * @param form the form that is filled; what the file says unless told
 * @param dryRun only to check
 * @param validOnly to take the valid rows where others are not
 * @param into the submission whose figures are to be replaced; null for a new one
 */
record ImportOptions(
    String department,
    String region,
    String period,
    String form,
    boolean dryRun,
    boolean validOnly,
    Into into) {

  /** A submission, and its version when the file was sent. */
  record Into(UUID submission, long version) {}
}
