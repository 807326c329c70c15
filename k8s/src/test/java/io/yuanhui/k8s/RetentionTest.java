package io.yuanhui.k8s;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/backup/prune.sh} removes what is old and never the last that can be restored. */
class RetentionTest {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final String HISTORY = "ad7c8d35-e97c-11f1-a03d-02fc00000001";

  @TempDir Path store;

  @Test
  void a_backup_goes_when_it_is_too_old() throws Exception {
    String tenDays = backup(10, 20);
    String old = backup(31, 10);
    List.of(1, 2, 29).forEach(this::backup);

    assertEquals(0, prune());

    assertEquals(4, backups().size());
    assertTrue(backups().contains(tenDays));
    assertTrue(!backups().contains(old));
  }

  @Test
  void the_newest_three_good_ones_stay_however_old_they_are() throws Exception {
    List<Integer> ages = List.of(400, 300, 200, 100);
    ages.forEach(this::backup);
    String damaged = backup(50, 1);
    Files.writeString(store.resolve("backups").resolve(damaged).resolve("economy.sql.gz.age"), "x");

    assertEquals(1, prune());

    assertEquals(Stream.of(300, 200, 100, 50).map(RetentionTest::name).toList(), backups());
  }

  @Test
  void nothing_goes_where_too_few_can_be_restored() throws Exception {
    for (int age : List.of(300, 200, 100)) {
      String name = backup(age, 1);
      Files.delete(store.resolve("backups").resolve(name).resolve("economy.sql.gz.age"));
    }
    binlogs(1, 2);

    assertEquals(1, prune());

    assertEquals(3, backups().size());
    assertEquals(List.of("binlog.000001.gz.age", "binlog.000002.gz.age"), binlogs());
  }

  @Test
  void the_binary_log_goes_up_to_where_the_oldest_backup_that_stays_begins() throws Exception {
    backup(40, 8);
    backup(3, 9);
    backup(2, 10);
    backup(1, 100);
    binlogs(7, 8, 9, 10, 1000, 1000000);

    assertEquals(0, prune());

    assertEquals(
        List.of(
            "binlog.000009.gz.age",
            "binlog.000010.gz.age",
            "binlog.001000.gz.age",
            "binlog.1000000.gz.age"),
        binlogs());
  }

  private String backup(int daysAgo) {
    try {
      return backup(daysAgo, 1);
    } catch (IOException | NoSuchAlgorithmException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String backup(int daysAgo, int binlog) throws IOException, NoSuchAlgorithmException {
    String name = name(daysAgo);
    Path backup = Files.createDirectories(store.resolve("backups").resolve(name));
    String manifest = "lineage %s%nbinlog binlog.%06d%n".formatted(HISTORY, binlog);
    StringBuilder sums = new StringBuilder();
    for (var file : Map.of("manifest", manifest, "economy.sql.gz.age", name).entrySet()) {
      byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
      Files.write(backup.resolve(file.getKey()), content);
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
      sums.append(HexFormat.of().formatHex(sum)).append("  ").append(file.getKey()).append('\n');
    }
    Files.writeString(backup.resolve("SHA256SUMS"), sums);
    return name;
  }

  private static String name(int daysAgo) {
    return NAME.format(Instant.now().truncatedTo(ChronoUnit.DAYS).minus(daysAgo, ChronoUnit.DAYS));
  }

  private void binlogs(int... numbers) throws IOException {
    Path history = Files.createDirectories(store.resolve("binlogs").resolve(HISTORY));
    for (int number : numbers) {
      Files.createFile(history.resolve("binlog.%06d.gz.age".formatted(number)));
    }
  }

  private List<String> backups() throws IOException {
    return names(store.resolve("backups"));
  }

  private List<String> binlogs() throws IOException {
    return names(store.resolve("binlogs").resolve(HISTORY));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private int prune() throws IOException, InterruptedException {
    ProcessBuilder prune =
        new ProcessBuilder("sh", Repository.file("k8s/backup/prune.sh").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    prune.environment().put("STORE", store.toString());
    return prune.start().waitFor();
  }
}
