package io.yuanhui.environment.air;

import static io.yuanhui.testing.token.TestTokens.clerk;
import static io.yuanhui.testing.token.TestTokens.reviewer;
import static io.yuanhui.testing.token.TestTokens.system;
import static io.yuanhui.testing.token.TestTokens.viewer;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.yuanhui.environment.aqi.DomainTables;
import io.yuanhui.environment.station.KnownStation;
import io.yuanhui.environment.station.Pollutant;
import io.yuanhui.environment.station.StationKind;
import io.yuanhui.testing.openapi.OpenApiContract;
import io.yuanhui.testing.service.RunningService;
import io.yuanhui.testing.service.WithDatabaseAndTokens;
import io.yuanhui.testing.token.TestToken;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four real stations, four years: every day against a second computation that shares no code. */
@QuarkusTest
@WithDatabaseAndTokens
class RealAirTest {

  private static final Path SAMPLES = Path.of("../samples/air");
  private static final LocalDate FIRST = LocalDate.of(2013, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2017, 2, 28);

  @ParameterizedTest
  @ValueSource(strings = {"Aotizhongxin", "Changping", "Gucheng", "Shunyi"})
  void every_day_is_what_a_simple_computation_says(String name) throws IOException {
    Path file = SAMPLES.resolve(name + ".csv.gz");
    Map<String, SimpleAir.Day> expected = SimpleAir.days(file);

    assertEquals(1461, expected.size());
    assertEquals(lines(expected), lines(derived(csv(file))));
  }

  @Test
  void a_station_goes_in_by_one_delivery_and_its_years_come_out() throws IOException {
    Path file = SAMPLES.resolve("Changping.csv.gz");
    deliver("RL-1", "120101", csv(file));

    Map<String, SimpleAir.Day> expected = SimpleAir.days(file);
    assertEquals(lines(expected), lines(found("RL-1")));
    for (int year = 2013; year <= 2017; year++) {
      String prefix = Integer.toString(year);
      List<Integer> valid =
          expected.entrySet().stream()
              .filter(each -> each.getKey().startsWith(prefix) && each.getValue().aqi() != null)
              .map(each -> each.getValue().aqi())
              .toList();
      JsonPath summary = quick(viewer()).get("/air/summary?station=RL-1&period=" + year).jsonPath();
      assertEquals(valid.size(), summary.getInt("validDays"));
      assertEquals(valid.stream().filter(aqi -> aqi <= 100).count(), summary.getInt("goodDays"));
    }
    int all = verified("");
    int year = verified("&from=2016-01-01&to=2016-12-31");
    assertEquals(0, year % 366);
    assertTrue(0 < year && 3 * year < all, year + " of " + all);
  }

  /** How many days of the station and its regions agree with a computation of them all. */
  private static int verified(String days) {
    return quick(reviewer("ecology"))
        .get("/air/verification?region=120101" + days)
        .then()
        .statusCode(200)
        .body("consistent", is(true))
        .extract()
        .path("days");
  }

  @Test
  void the_leap_day_is_a_day() throws IOException {
    assertEquals(true, SimpleAir.days(SAMPLES.resolve("Shunyi.csv.gz")).containsKey("2016-02-29"));
  }

  /** Read and computed as a delivery is, but past HTTP and the database. */
  private static Map<String, SimpleAir.Day> derived(String csv) {
    KnownStation station =
        new KnownStation(
            1,
            "RL-0",
            "RL-0",
            "120101",
            StationKind.NATIONAL,
            Set.copyOf(Pollutant.ALL),
            FIRST,
            LAST,
            false);
    ReadingCheck check =
        new ReadingCheck(any -> station, station, Units.read("co:ug/m3"), Long.MAX_VALUE);
    ReadingFormat.CSV.into(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), check);
    StationHours hours =
        new StationHours(EpochHour.first(FIRST), EpochHour.first(LAST.plusDays(1)));
    check.result().forEach(reading -> hours.add(reading.hour(), true, reading.values()));
    DayDerivation derivation = new DayDerivation(DomainTables.BOOK);
    Map<String, SimpleAir.Day> days = new TreeMap<>();
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(
            day ->
                derivation
                    .ofStation(hours, day)
                    .ifPresent(
                        its ->
                            days.put(
                                day.toString(),
                                new SimpleAir.Day(
                                    its.aqi(),
                                    its.primary().stream()
                                        .map(item -> item.pollutant().code())
                                        .collect(Collectors.toCollection(TreeSet::new))))));
    return days;
  }

  private static void deliver(String code, String region, String csv) {
    quick(clerk("ecology"))
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "code",
                code,
                "name",
                code,
                "region",
                region,
                "longitude",
                new BigDecimal("117.2"),
                "latitude",
                new BigDecimal("39.1"),
                "kind",
                "national",
                "from",
                FIRST.toString(),
                "to",
                LAST.toString()))
        .post("/stations")
        .then()
        .statusCode(201);
    quick(system("ecology"))
        .contentType("text/csv")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .put("/stations/" + code + "/hourly?status=confirmed&units=co:ug/m3")
        .then()
        .statusCode(200)
        .body("hours", is(35_064))
        .body("days", is(1461));
  }

  private static Map<String, SimpleAir.Day> found(String code) {
    Map<String, SimpleAir.Day> found = new TreeMap<>();
    String path = "/air/days?limit=1000&from=2013-01-01&to=2017-12-31&station=" + code;
    for (String cursor = ""; cursor != null; ) {
      JsonPath page = quick(viewer()).get(path + cursor).jsonPath();
      for (Map<String, Object> day : page.<Map<String, Object>>getList("items")) {
        @SuppressWarnings("unchecked")
        List<String> primary = (List<String>) day.get("primary");
        found.put(
            (String) day.get("day"),
            new SimpleAir.Day((Integer) day.get("aqi"), new TreeSet<>(primary)));
      }
      cursor = page.get("next") == null ? null : "&cursor=" + page.getString("next");
    }
    return found;
  }

  private static String csv(Path file) throws IOException {
    StringBuilder csv = new StringBuilder("hour,pm25,pm10,so2,no2,co,o3\n");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] f = line.split(",");
        csv.append(
            "%s-%02d-%02dT%02d:00:00+08:00,%s,%s,%s,%s,%s,%s\n"
                .formatted(
                    f[1],
                    Integer.valueOf(f[2]),
                    Integer.valueOf(f[3]),
                    Integer.valueOf(f[4]),
                    f[5],
                    f[6],
                    f[7],
                    f[8],
                    f[9],
                    f[10]));
      }
    }
    return csv.toString();
  }

  private static String lines(Map<String, SimpleAir.Day> days) {
    StringBuilder lines = new StringBuilder();
    days.forEach((day, its) -> lines.append(day).append(' ').append(its).append('\n'));
    return lines.toString();
  }

  /** Past the contract, which looks at each of thousands of items. */
  private static RequestSpecification quick(TestToken caller) {
    return RunningService.as(caller).noFiltersOfType(OpenApiContract.class);
  }
}
