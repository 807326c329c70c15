package io.yuanhui.statistics.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a submission.
 *
 * @param number counted within the submission, from 1; never given again
 * @param content by which the store knows what is in it
 * @param place which store that is
 * @param sha256 of the content, in hexadecimal digits
 * @param scanned whether a virus scanner found it clean
 */
record Evidence(
    UUID submission,
    int number,
    UUID content,
    Place place,
    String name,
    FileType type,
    long size,
    String sha256,
    boolean scanned,
    String attachedBy,
    Instant attachedAt) {

  /** As a timeline names it. */
  String label() {
    return name + "（SHA-256 " + sha256 + "）";
  }

  /** As the audit log names it. */
  String entity() {
    return "submission/" + submission + "/evidence/" + number;
  }
}
