package io.yuanhui.statistics.exchange;

/**
 * What is asked for.
 *
 * @param department whose figures they are; that of the caller unless told
 * @param region of the submission; what the file says, or the caller's scope, unless told
 * @param period of the submission; what the file says, or that of its first figure, unless told
 * @param form the form that is filled; what the file says unless told
 * @param dryRun only to check
 * @param validOnly to take the valid rows where others are not
 */
record ImportOptions(
    String department,
    String region,
    String period,
    String form,
    boolean dryRun,
    boolean validOnly) {}
