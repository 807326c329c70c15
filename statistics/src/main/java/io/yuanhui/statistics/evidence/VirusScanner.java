package io.yuanhui.statistics.evidence;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for what would harm who opens a file. */
interface VirusScanner {

  /**
   * Looks at a file.
   *
   * @return the name of what was found; empty where it is clean
   * @throws io.yuanhui.commons.problem.ProblemException 503 where it cannot be looked at now: what
   *     was not looked at is not taken
   */
  Optional<String> scan(Path file);

  /** Whether it looks at all. */
  default boolean looks() {
    return true;
  }
}
