package io.yuanhui.launcher.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.yuanhui.launcher.keycloak.Tokens;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Loads four stations of Beijing with their real hours of four years, for whoever wants to see real
 * gaps and faults: under Beijing's own districts, not mixed with ours. The data and whom they are
 * from: {@code samples/air}.
 */
public final class AirSample {

  private static final String SOURCE =
      "Beijing Multi-Site Air-Quality Data (S. Chen, UCI Machine Learning Repository, dataset 501,"
          + " https://doi.org/10.24432/C5RK5G), CC BY 4.0";

  private record Station(String name, String region, String longitude, String latitude) {
    String code() {
      return "BJ-" + name;
    }
  }

  private static final List<Station> STATIONS =
      List.of(
          new Station("Aotizhongxin", "110105", "116.397", "39.982"),
          new Station("Changping", "110114", "116.230", "40.217"),
          new Station("Gucheng", "110107", "116.184", "39.914"),
          new Station("Shunyi", "110113", "116.655", "40.127"));

  private final AirSeed seed;
  private final Path files;

  /**
   * @param files the directory of the samples
   */
  public AirSample(URI gateway, Tokens tokens, Path files) {
    this.seed = new AirSeed(new Door(gateway, tokens));
    this.files = files;
  }

  /**
   * Loads what is missing.
   *
   * @return station-hours, 0 where all was there
   * @throws io.yuanhui.launcher.process.StartFailure at the first answer that is no success
   */
  public int load() {
    int hours = 0;
    for (Station station : STATIONS) {
      seed.add(station.code(), request(station));
      if (!seed.has(station.code(), "2017-02-28")) {
        Path file = files.resolve(station.name() + ".csv.gz");
        hours += seed.put(station.code(), "co:ug/m3", csv(file));
      }
    }
    return hours;
  }

  /** The columns that are ours, one delivery; {@code NA} stays. */
  static String csv(Path file) {
    StringBuilder csv = new StringBuilder(2_000_000).append("hour,so2,no2,co,o3,pm10,pm25\n");
    try (Reader text =
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        csv.append(
            "%s-%s-%sT%s:00:00+08:00,%s,%s,%s,%s,%s,%s%n"
                .formatted(
                    row.getField("year"),
                    two(row.getField("month")),
                    two(row.getField("day")),
                    two(row.getField("hour")),
                    row.getField("SO2"),
                    row.getField("NO2"),
                    row.getField("CO"),
                    row.getField("O3"),
                    row.getField("PM10"),
                    row.getField("PM2.5")));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return csv.toString();
  }

  private static String two(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static Map<String, Object> request(Station station) {
    return Map.ofEntries(
        Map.entry("code", station.code()),
        Map.entry("name", station.name()),
        Map.entry("region", station.region()),
        Map.entry("longitude", new BigDecimal(station.longitude())),
        Map.entry("latitude", new BigDecimal(station.latitude())),
        Map.entry("kind", "national"),
        Map.entry("operator", "北京市生态环境监测中心"),
        Map.entry("from", "2013-03-01"),
        Map.entry("to", "2017-02-28"),
        Map.entry("source", SOURCE));
  }
}
