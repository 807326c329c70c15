package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.ProblemException;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** Reads the figures of a file from its beginning to its end, holding one of them. */
interface ImportRows extends AutoCloseable {

  /**
   * The next figure; null at the end.
   *
   * @param faults is told what is wrong with the file besides
   * @throws ProblemException 4xx where the file cannot be read on
   */
  ImportRow next(Consumer<ImportFault> faults) throws IOException;

  /**
   * What the file says of all its figures: {@code department}, {@code region}, {@code period},
   * {@code form}. Complete when the first figure has been read.
   */
  Map<String, String> about();

  /** The column of a field, counted from 0; null where there are none, or it has none. */
  Integer column(ImportField field);

  @Override
  void close() throws IOException;
}
