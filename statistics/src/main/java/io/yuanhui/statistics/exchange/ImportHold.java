package io.yuanhui.statistics.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A runner's hold on an import. Each of its transactions begins with the import's row, so that a
 * runner who lost it writes nothing more.
 */
final class ImportHold {

  private final Tools tools;
  private final UUID job;
  private final UUID owner;

  private ImportHold(Tools tools, UUID job, UUID owner) {
    this.tools = tools;
    this.job = job;
    this.owner = owner;
  }

  /** What holding takes. */
  @ApplicationScoped
  static class Tools {

    private final ImportLeases leases;
    private final ImportFaults faults;
    private final ObjectMapper json;
    private final Clock clock;

    Tools(ImportLeases leases, ImportFaults faults, ObjectMapper json, Clock clock) {
      this.leases = leases;
      this.faults = faults;
      this.json = json;
      this.clock = clock;
    }

    /** Takes an import that waits for a runner; null where somebody else has it. */
    ImportHold take(UUID job) {
      UUID owner = UUID.randomUUID();
      boolean taken = QuarkusTransaction.requiringNew().call(() -> leases.claim(job, owner));
      return taken ? new ImportHold(this, job, owner) : null;
    }

    private Instant now() {
      return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** Does a piece of work, and says how far the import is. */
  void proceed(ImportTally tally, int valid, Runnable work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              renew(tally, valid);
              tools.faults.add(job, tally.written(), tally.pending());
              work.run();
            });
    tally.areWritten();
  }

  /**
   * Does the last piece of work and ends the import with it.
   *
   * @param outcome asked when the work is done
   * @throws ProblemException of the work; the import is as it was then
   */
  void end(ImportTally tally, Supplier<ImportOutcome> outcome, Runnable work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              renew(tally, 0);
              tools.faults.add(job, tally.written(), tally.pending());
              work.run();
              ImportOutcome came = outcome.get();
              tools.leases.end(job, owner, progress(tally, came), came.place());
            });
  }

  /** Ends it without success, for a reason that is not the file's. */
  void fail() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                tools.leases.end(
                    job,
                    owner,
                    new ImportJob.Progress(
                        ImportState.FAILED, null, 0, 0, 0, null, null, 0, null, tools.now()),
                    null));
  }

  /** Gives it back, to be begun again. */
  void giveBack() {
    QuarkusTransaction.requiringNew().run(() -> tools.leases.giveBack(job, owner));
  }

  private void renew(ImportTally tally, int valid) {
    if (!tools.leases.proceed(job, owner, tally.rows(), valid, tally.faults())) {
      throw new Lost();
    }
  }

  private ImportJob.Progress progress(ImportTally tally, ImportOutcome outcome) {
    try {
      return new ImportJob.Progress(
          outcome.state(),
          tally.rows(),
          tally.rows(),
          outcome.valid(),
          tally.faults(),
          tools.json.writeValueAsString(outcome.preview()),
          outcome.loadedBy(),
          0,
          outcome.refusedAs(),
          tools.now());
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
