package io.yuanhui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.testing.token.TestTokens;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Up to some millions of rows that differ: the finance department's indicators, in all measures, in
 * every town and village of the district, month by month.
 */
final class BulkRows {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> INDICATORS =
      List.of("budget-revenue", "tax-revenue", "debt.resolved", "bank-enterprise.funding");
  private static final List<String> MEASURES = List.of("VALUE", "YOY", "PROGRESS", "RANK");
  private static final YearMonth FIRST = YearMonth.of(1901, 1);

  private final List<String> regions;

  private BulkRows(List<String> regions) {
    this.regions = regions;
  }

  /** A row, as it is reported. */
  record Row(String indicator, String measure, String region, YearMonth month, String value) {

    String csv() {
      return indicator + "," + measure + "," + region + "," + month + "," + value;
    }

    String json() {
      return "{\"indicator\":\"%s\",\"measure\":\"%s\",\"region\":\"%s\",\"period\":\"%s\",\"value\":%s}"
          .formatted(indicator, measure, region, month, value);
    }
  }

  static BulkRows of(Client client) throws Exception {
    List<String> regions = new ArrayList<>();
    for (String town : children(client, "411102")) {
      regions.add(town);
      regions.addAll(children(client, town));
    }
    return new BulkRows(regions);
  }

  private static List<String> children(Client client, String parent) throws Exception {
    List<String> codes = new ArrayList<>();
    JsonNode answer =
        JSON.readTree(client.get("/regions?parent=" + parent + "&limit=1000", TestTokens.viewer()));
    answer.get("items").forEach(region -> codes.add(region.get("code").asText()));
    return codes;
  }

  /** The row of a number from 0; the round makes the values differ. */
  Row row(int number, int round) {
    int rest = number;
    String measure = MEASURES.get(rest % MEASURES.size());
    rest /= MEASURES.size();
    String indicator = INDICATORS.get(rest % INDICATORS.size());
    rest /= INDICATORS.size();
    String region = regions.get(rest % regions.size());
    rest /= regions.size();
    String value =
        measure.equals("RANK") ? "" + (number % 8 + 1) : number % 9973 + "." + round % 10;
    return new Row(indicator, measure, region, FIRST.plusMonths(rest), value);
  }

  /** Which series the row of a number belongs to, counted from 0. */
  int series(int number) {
    return number % (MEASURES.size() * INDICATORS.size() * regions.size());
  }

  /** The first so many as a CSV file. */
  Path csv(Path place, int count, int round) throws IOException {
    return write(
        place.resolve("rows.csv"),
        "indicator,measure,region,period,value\n",
        count,
        number -> row(number, round).csv() + "\n",
        "");
  }

  /** The first so many as a JSON document. */
  Path json(Path place, int count, int round) throws IOException {
    return write(
        place.resolve("rows.json"),
        "[",
        count,
        number -> (number == 0 ? "" : ",\n") + row(number, round).json(),
        "]");
  }

  private static Path write(
      Path file, String begin, int count, IntFunction<String> text, String end) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(begin);
      for (int number = 0; number < count; number++) {
        out.write(text.apply(number));
      }
      out.write(end);
    }
    return file;
  }
}
