package io.yuanhui.testing.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads {@code figures.csv}. */
public final class SeedFigures {

  private SeedFigures() {}

  /** Every figure that belongs to a service, in the order of the account; never empty. */
  public static List<SeedFigure> of(String context) {
    List<SeedFigure> figures =
        all().stream().filter(figure -> figure.context().equals(context)).toList();
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("no figure belongs to " + context);
    }
    return figures;
  }

  private static List<SeedFigure> all() {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    SeedFigures.class.getResourceAsStream("figures.csv"),
                    StandardCharsets.UTF_8))) {
      return rows.stream().map(SeedFigure::from).toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
