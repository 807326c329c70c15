package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;

/** Reads workbooks to their end and says, a line for each, what came of it. */
final class ReadWorkbooks {

  private ReadWorkbooks() {}

  public static void main(String[] files) throws IOException {
    for (String file : files) {
      try (XlsxReader reader = XlsxReader.open(Path.of(file))) {
        int rows = 0;
        while (reader.next() != null) {
          rows++;
        }
        System.out.println(rows + " rows");
      } catch (ProblemException refused) {
        System.out.println(refused.detail().en());
      } catch (OutOfMemoryError exhausted) {
        System.out.println(exhausted);
      }
    }
  }
}
