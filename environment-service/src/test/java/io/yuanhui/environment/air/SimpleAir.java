package io.yuanhui.environment.air;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * HJ 633-2012 again, from the raw file and as simply as can be: to be held against what the service
 * says. It shares no line with it.
 */
final class SimpleAir {

  private static final String[] COLUMNS = {"so2", "no2", "co", "o3", "pm10", "pm25"};
  private static final int[] INDEX = {0, 50, 100, 150, 200, 300, 400, 500};
  private static final Map<String, int[]> TABLE =
      Map.of(
          "so2", new int[] {0, 50, 150, 475, 800, 1600, 2100, 2620},
          "no2", new int[] {0, 40, 80, 180, 280, 565, 750, 940},
          "co", new int[] {0, 2, 4, 14, 24, 36, 48, 60},
          "o3", new int[] {0, 100, 160, 215, 265, 800},
          "o3Hour", new int[] {0, 160, 200, 300, 400, 800, 1000, 1200},
          "pm10", new int[] {0, 50, 150, 250, 350, 420, 500, 600},
          "pm25", new int[] {0, 35, 75, 115, 150, 250, 350, 500});

  /** A day: its AQI, or null, and what was primary. */
  record Day(Integer aqi, TreeSet<String> primary) {}

  private SimpleAir() {}

  /** Every day of a file, by date. */
  static Map<String, Day> days(Path file) throws IOException {
    Map<String, Map<String, BigDecimal[]>> hours = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] f = line.split(",");
        String day = "%s-%02d-%02d".formatted(f[1], Integer.valueOf(f[2]), Integer.valueOf(f[3]));
        int hour = Integer.parseInt(f[4]);
        Map<String, BigDecimal[]> its = hours.computeIfAbsent(day, d -> new HashMap<>());
        String[] texts = {f[7], f[8], f[9], f[10], f[6], f[5]};
        for (int i = 0; i < COLUMNS.length; i++) {
          BigDecimal value = texts[i].equals("NA") ? null : new BigDecimal(texts[i]);
          if (value != null && i == 2) {
            value = value.divide(new BigDecimal(1000));
          }
          its.computeIfAbsent(COLUMNS[i], c -> new BigDecimal[24])[hour] = value;
        }
      }
    }
    Map<String, Day> days = new TreeMap<>();
    hours.forEach((day, its) -> days.put(day, day(its)));
    return days;
  }

  private static Day day(Map<String, BigDecimal[]> hours) {
    Map<String, Integer> indices = new TreeMap<>();
    int required = 0;
    for (String column : new String[] {"so2", "no2", "co", "pm10", "pm25"}) {
      List<BigDecimal> values = present(hours.get(column), 0, 24);
      if (values.size() >= 20) {
        indices.put(column, index(column, mean(values)));
        required++;
      }
    }
    BigDecimal[] ozone = hours.get("o3");
    BigDecimal hour = null;
    if (present(ozone, 0, 24).size() >= 20) {
      hour = present(ozone, 0, 24).stream().max(BigDecimal::compareTo).orElseThrow();
      indices.put("o3Hour", index("o3Hour", hour));
    }
    List<BigDecimal> windows = new ArrayList<>();
    for (int first = 0; first <= 16; first++) {
      List<BigDecimal> values = present(ozone, first, first + 8);
      if (values.size() >= 6) {
        windows.add(mean(values));
      }
    }
    if (!windows.isEmpty()) {
      BigDecimal most = windows.stream().max(BigDecimal::compareTo).orElseThrow();
      BigDecimal rounded = most.setScale(0, RoundingMode.HALF_EVEN);
      if (windows.size() >= 14 || rounded.compareTo(new BigDecimal(160)) > 0) {
        if (rounded.compareTo(new BigDecimal(800)) <= 0) {
          indices.put("o3", index("o3", most));
          required++;
        } else if (hour != null) {
          required++;
        }
      }
    }
    int most = indices.values().stream().mapToInt(i -> i).max().orElse(-1);
    if (most < 0 || (required < 6 && most <= 100)) {
      return new Day(null, new TreeSet<>());
    }
    TreeSet<String> primary = new TreeSet<>();
    if (most > 50) {
      indices.forEach(
          (column, index) -> {
            if (index == most) {
              primary.add(column.equals("o3Hour") ? "o3" : column);
            }
          });
    }
    return new Day(most, primary);
  }

  private static List<BigDecimal> present(BigDecimal[] values, int from, int to) {
    List<BigDecimal> present = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (values[i] != null && values[i].signum() >= 0) {
        present.add(values[i]);
      }
    }
    return present;
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      sum = sum.add(value);
    }
    return sum.divide(new BigDecimal(values.size()), 30, RoundingMode.HALF_EVEN);
  }

  private static int index(String column, BigDecimal concentration) {
    BigDecimal c = concentration.setScale(column.equals("co") ? 1 : 0, RoundingMode.HALF_EVEN);
    int[] table = TABLE.get(column);
    for (int i = 1; i < table.length; i++) {
      if (c.compareTo(new BigDecimal(table[i])) <= 0) {
        BigDecimal part =
            c.subtract(new BigDecimal(table[i - 1]))
                .multiply(new BigDecimal(INDEX[i] - INDEX[i - 1]))
                .divide(new BigDecimal(table[i] - table[i - 1]), 20, RoundingMode.HALF_EVEN);
        return INDEX[i - 1] + part.setScale(0, RoundingMode.CEILING).intValue();
      }
    }
    return 500;
  }
}
