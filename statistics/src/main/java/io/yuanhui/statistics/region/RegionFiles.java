package io.yuanhui.statistics.region;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Reads the tables that stand beside these classes in the jar. */
final class RegionFiles {

  private RegionFiles() {}

  /** All regions but the country, the higher levels first and then by code. */
  static List<Region> regions() {
    return read("regions.csv", RegionFiles::region).stream()
        .sorted(Comparator.comparing(Region::level).thenComparing(Region::code))
        .toList();
  }

  static List<RegionGroup> groups() {
    return read("region-groups.csv", RegionFiles::group);
  }

  private static Region region(NamedCsvRecord row) {
    String parent = row.getField("parent");
    return new Region(
        row.getField("code"),
        row.getField("name"),
        parent.isEmpty() ? Region.COUNTRY.code() : parent,
        RegionLevel.parse(row.getField("level")).orElseThrow());
  }

  private static RegionGroup group(NamedCsvRecord row) {
    return new RegionGroup(
        row.getField("code"),
        row.getField("name"),
        row.getField("name_en"),
        List.of(row.getField("members").split(" ")));
  }

  private static <T> List<T> read(String file, Function<NamedCsvRecord, T> reading) {
    try (InputStream bytes = RegionFiles.class.getResourceAsStream(file);
        Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().map(reading).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
