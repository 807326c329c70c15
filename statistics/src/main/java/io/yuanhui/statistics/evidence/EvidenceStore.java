package io.yuanhui.statistics.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;

/** Where the contents of files are; what they are called and belong to stands in the database. */
interface EvidenceStore {

  /** Keeps a content for good, in the caller's transaction where the store knows of it. */
  void put(UUID content, Path file);

  /**
   * Writes a content, a piece at a time.
   *
   * @throws IOException where the reader is gone
   */
  void write(UUID content, OutputStream out) throws IOException;

  /** Forgets a content. */
  void remove(UUID content);
}
