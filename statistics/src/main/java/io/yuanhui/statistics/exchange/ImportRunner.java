package io.yuanhui.statistics.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.statistics.submission.DraftSaving;
import io.yuanhui.statistics.submission.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Runs one import, from what an earlier attempt left to its end. */
@ApplicationScoped
class ImportRunner {

  private static final Logger LOG = Logger.getLogger(ImportRunner.class);

  private final ImportStore store;
  private final ImportFiles files;
  private final ImportFaults faults;
  private final ImportHold.Tools holds;
  private final Drafts drafts;
  private final DraftSaving saving;
  private final ImportConfig config;

  ImportRunner(
      ImportStore store,
      ImportFiles files,
      ImportFaults faults,
      ImportHold.Tools holds,
      Drafts drafts,
      DraftSaving saving,
      ImportConfig config) {
    this.store = store;
    this.files = files;
    this.faults = faults;
    this.holds = holds;
    this.drafts = drafts;
    this.saving = saving;
    this.config = config;
  }

  /**
   * Runs it; does nothing where somebody else does.
   *
   * @param stopping whether the application stops: the import is then given back
   */
  void run(UUID id, BooleanSupplier stopping) throws IOException {
    ImportHold hold = holds.take(id);
    if (hold == null) {
      return;
    }
    ImportJob job = find(id);
    discardCells(job);
    discardFaults(job);
    if (job.progress().attempts() > config.attempts()) {
      LOG.errorf("The import %s is given up after %d attempts", id, config.attempts());
      hold.fail();
      return;
    }
    try {
      new ImportReading(job, drafts, saving, hold, config, stopping).run(files);
    } catch (Stopped stopped) {
      hold.giveBack();
    } catch (Lost lost) {
      LOG.infof("The import %s was cancelled, or is somebody else's now", id);
    }
    // A submission that is there keeps them; and who took the import over has cells of his own.
    ImportState state = find(id).progress().state();
    if (state.isOver() && state != ImportState.DONE || !job.writes()) {
      discardCells(job);
    }
  }

  private ImportJob find(UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> store.find(id)).orElseThrow();
  }

  private void discardCells(ImportJob job) {
    boolean more = true;
    while (more) {
      more = QuarkusTransaction.requiringNew().call(() -> drafts.discard(job.submission()));
    }
  }

  private void discardFaults(ImportJob job) {
    boolean more = true;
    while (more) {
      more = QuarkusTransaction.requiringNew().call(() -> faults.discard(job.id()));
    }
  }
}
