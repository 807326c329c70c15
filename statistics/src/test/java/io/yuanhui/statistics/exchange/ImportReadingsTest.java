package io.yuanhui.statistics.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.statistics.storage.Storage;
import io.yuanhui.statistics.trial.Corner;
import io.yuanhui.statistics.trial.TrialTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@TrialTest
class ImportReadingsTest {

  private final Corner corner = Corner.fresh();

  @Inject ImportReadings readings;
  @Inject MeterRegistry metrics;
  @Inject Jdbi jdbi;

  @Test
  void imports_are_counted_where_they_stand_and_who_waits_is_timed() {
    readings.read();
    double done = imports("done");
    Upload upload =
        Upload.csv("indicator,period,value\nrevenue,%s,1\n".formatted(corner.month(3)))
            .with("region", corner.region());
    String submission = upload.send().path("submission");
    readings.read();
    assertEquals(done + 1, imports("done"));

    // Nobody but this transaction sees that it waits again, for an hour.
    QuarkusTransaction.begin();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE import_job SET state = 'QUEUED',"
                    + " created_at = TIMESTAMPADD(HOUR, -1, created_at) WHERE submission_id = ?",
                Storage.bytes(UUID.fromString(submission))));
    readings.read();
    QuarkusTransaction.rollback();
    double waiting = metrics.get("yuanhui.imports.oldest.waiting").gauge().value();
    assertTrue(waiting >= 3600 && waiting < 7200, () -> "waiting for " + waiting + " s");
    assertEquals(done, imports("done"));
  }

  private double imports(String state) {
    return metrics.get("yuanhui.imports").tag("state", state).gauge().value();
  }
}
