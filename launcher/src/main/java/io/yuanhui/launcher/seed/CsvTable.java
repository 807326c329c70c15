package io.yuanhui.launcher.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A table that lies beside these classes. */
final class CsvTable {

  private CsvTable() {}

  static <T> List<T> read(String name, Function<NamedCsvRecord, T> row) {
    try (InputStream bytes = CsvTable.class.getResourceAsStream(name);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().map(row).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
