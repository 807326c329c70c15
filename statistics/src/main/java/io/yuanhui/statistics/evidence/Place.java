package io.yuanhui.statistics.evidence;

/** Where contents of files are. */
enum Place {
  /** The service's own database. */
  DATABASE,
  /** A bucket of a store that speaks Amazon's S3. */
  S3
}
