package io.yuanhui.statistics.evidence;

/**
 * A file that was received and may be attached.
 *
 * @param name as its sender calls it
 * @param type by its content
 */
record CheckedFile(String name, FileType type, ReceivedFile received) implements AutoCloseable {

  @Override
  public void close() {
    received.close();
  }
}
