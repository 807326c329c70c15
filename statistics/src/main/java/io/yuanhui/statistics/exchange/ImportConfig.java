package io.yuanhui.statistics.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How files are imported. */
@ConfigMapping(prefix = "yuanhui.import")
interface ImportConfig {

  /** The largest file that is taken; then 413. */
  MemorySize maxSize();

  /** The largest file whose import is waited for; of a larger one the answer is 202. */
  @WithDefault("1M")
  MemorySize atOnce();

  /** How long it is waited for; then the answer is 202 all the same. */
  @WithDefault("15S")
  Duration patience();

  /** The most rows of a file. */
  @WithDefault("2000000")
  int mostRows();

  /** The most faults of a file, which is then not read on. */
  @WithDefault("200000")
  int mostFaults();

  /** After which time without a sign of life a runner is taken for gone. */
  @WithDefault("30S")
  Duration lease();

  /** How often one import is begun before it is given up. */
  @WithDefault("10")
  int attempts();

  /** How long files are kept after their import is over, for the marked workbook. */
  @WithDefault("P7D")
  Period keepFiles();

  /** How long is known what came of an import. */
  @WithDefault("P90D")
  Period keepResults();
}
