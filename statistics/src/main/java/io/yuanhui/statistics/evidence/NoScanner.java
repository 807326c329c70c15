package io.yuanhui.statistics.evidence;

import java.nio.file.Path;
import java.util.Optional;

/** Takes everything for clean; each file says that it was not scanned. */
final class NoScanner implements VirusScanner {

  @Override
  public Optional<String> scan(Path file) {
    return Optional.empty();
  }

  @Override
  public boolean looks() {
    return false;
  }
}
