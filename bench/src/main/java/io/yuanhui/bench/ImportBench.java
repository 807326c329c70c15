package io.yuanhui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuanhui.testing.token.TestTokens;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Files of figures through the service into a submission, and its publication, beside bare loads of
 * the same rows in the same database.
 */
final class ImportBench {

  static final int ROWS = 1_000_000;
  private static final int FEW = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Stage stage;
  private final Path place;

  ImportBench(Stage stage, Path place) {
    this.stage = stage;
    this.place = place;
  }

  void run() throws Exception {
    BulkRows rows = BulkRows.of(stage.client());
    for (int round = 0; round < 3; round++) {
      send("text/csv", rows.csv(place, FEW, round));
      send("application/json", rows.json(place, FEW, round));
    }
    System.out.printf("heap after 10 000 rows: %d MiB%n", stage.heapMebibytes());
    BareLoads bare = new BareLoads(stage, rows, ROWS);
    report("LOAD DATA LOCAL, bare", bare.loadData(), null);
    Duration literals = bare.literals();
    report("500-row literals, bare", literals, null);
    Imported csv = send("text/csv", rows.csv(place, ROWS, 1));
    report("CSV through the service (" + csv.loadedBy() + ")", csv.took(), literals);
    System.out.printf("heap used at most meanwhile: %d MiB%n", csv.heap());
    Imported json = send("application/json", rows.json(place, ROWS, 2));
    report("JSON through the service (" + json.loadedBy() + ")", json.took(), literals);
    System.out.printf("heap used at most meanwhile: %d MiB%n", json.heap());
    publish(bare, csv.submission(), 1);
    publish(bare, json.submission(), 2);
    System.out.printf("service resident after it: %d MiB%n", stage.residentMebibytes());
  }

  private record Imported(String submission, String loadedBy, Duration took, long heap) {}

  private Imported send(String type, Path file) throws Exception {
    Instant begin = Instant.now();
    String accepted =
        stage
            .client()
            .expect(
                stage
                    .client()
                    .upload(
                        "/submissions/import?region=411102&period=2020-06",
                        type,
                        HttpRequest.BodyPublishers.ofFile(file)));
    JsonNode job = JSON.readTree(accepted);
    long heap = 0;
    while (job.get("finishedAt").isNull()) {
      Thread.sleep(100);
      heap = Math.max(heap, stage.heapMebibytes());
      job =
          JSON.readTree(
              stage
                  .client()
                  .get(
                      "/submissions/imports/" + job.get("id").asText(),
                      TestTokens.clerk("finance")));
    }
    Duration took = Duration.between(begin, Instant.now());
    Files.delete(file);
    if (!job.get("state").asText().equals("DONE")) {
      throw new IllegalStateException(job.toString());
    }
    return new Imported(job.get("submission").asText(), job.get("loadedBy").asText(), took, heap);
  }

  private void publish(BareLoads bare, String submission, int vintage) throws Exception {
    Client client = stage.client();
    String path = "/submissions/" + submission;
    Instant begin = Instant.now();
    client.post(path + "/submit", "", TestTokens.clerk("finance"));
    client.post(path + "/approve", "", TestTokens.reviewer("finance"));
    Instant approved = Instant.now();
    client.post(path + "/publish", "{}", TestTokens.publisher());
    Instant end = Instant.now();
    Duration select = bare.insertSelect(submission, vintage);
    report("INSERT … SELECT, bare, as vintage " + vintage, select, null);
    System.out.printf("submit and approve: %d ms%n", Duration.between(begin, approved).toMillis());
    report("publication as vintage " + vintage, Duration.between(approved, end), select);
  }

  private static void report(String what, Duration took, Duration mark) {
    double rate = ROWS / (took.toNanos() / 1e9);
    System.out.printf(
        "%-48s %10.0f rows/s%s%n",
        what,
        rate,
        mark == null ? "" : "   ratio %.2f".formatted((double) mark.toNanos() / took.toNanos()));
  }
}
