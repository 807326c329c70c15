package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import java.io.IOException;

/**
 * Reads a file of rows from its beginning to its end, holding no more than a few of them.
 *
 * <p>Whatever the file is, reading it takes bounded time and memory.
 */
public interface TableReader extends AutoCloseable {

  /**
   * The next row that is not blank; null at the end.
   *
   * @throws ProblemException 4xx where the file cannot be read on, naming the place
   */
  TableRow next() throws IOException;

  @Override
  void close() throws IOException;
}
