package io.yuanhui.testing.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code figures.csv} and, in the same columns, {@code implied.csv}. */
public final class SeedFigures {

  private SeedFigures() {}

  /**
   * Every figure that belongs to a service, those that the account presupposes last; never empty.
   */
  public static List<SeedFigure> of(String context) {
    List<SeedFigure> figures =
        Stream.of("figures.csv", "implied.csv")
            .flatMap(file -> read(file).stream())
            .filter(figure -> figure.context().equals(context))
            .toList();
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("no figure belongs to " + context);
    }
    return figures;
  }

  private static List<SeedFigure> read(String file) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    SeedFigures.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return rows.stream().map(SeedFigure::from).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
