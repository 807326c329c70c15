package io.yuanhui.statistics.evidence;

import io.yuanhui.commons.file.ReceivedFile;
import java.util.UUID;

/**
 * A file that was received and may be attached; when closed, what is not attached is dropped.
 *
 * @param content by which its store knows what is in it
 * @param name as its sender calls it
 * @param type by its content
 * @param store that its content was brought to
 */
record CheckedFile(
    UUID content, String name, FileType type, ReceivedFile received, EvidenceStore store)
    implements AutoCloseable {

  /** What is attached by now is not the store's to drop, so nobody needs to say that it is. */
  @Override
  public void close() {
    received.close();
    store.drop(content);
  }
}
