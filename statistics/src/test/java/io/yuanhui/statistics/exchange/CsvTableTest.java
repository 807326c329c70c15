package io.yuanhui.statistics.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.yuanhui.commons.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static final byte[] ROWS = "a,b\n1,2\n".repeat(5000).getBytes(UTF_8);

  @Test
  void rows_are_numbered_as_a_spreadsheet_does() throws IOException {
    try (CsvTable table =
        open(new ByteArrayInputStream("a,b\n\n1,\"x\ny\"\n2,z\n".getBytes(UTF_8)))) {
      assertEquals(1, table.next().number());
      assertEquals(List.of("1", "x\ny"), table.next().cells());
      assertEquals(4, table.next().number());
    }
  }

  @Test
  void a_place_that_cannot_give_the_file_is_no_fault_of_the_file() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the database is away");
          }
        };
    try (CsvTable table = open(new SequenceInputStream(new ByteArrayInputStream(ROWS), broken))) {
      assertEquals(
          "the database is away",
          assertThrows(IOException.class, () -> readAll(table)).getMessage());
    }
  }

  @Test
  void a_quote_without_its_pair_is() throws IOException {
    InputStream unpaired =
        new ByteArrayInputStream(("1,\"" + "x\n".repeat(200_000)).getBytes(UTF_8));
    try (CsvTable table = open(new SequenceInputStream(new ByteArrayInputStream(ROWS), unpaired))) {
      assertThrows(ProblemException.class, () -> readAll(table));
    }
  }

  private static void readAll(CsvTable table) throws IOException {
    while (table.next() != null) {
      // On to the end.
    }
  }

  private static CsvTable open(InputStream in) throws IOException {
    return CsvTable.open(in, UTF_8);
  }
}
