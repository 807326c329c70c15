package io.yuanhui.statistics.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells when what is due was looked for and published. */
@ApplicationScoped
public class ReleaseRuns {

  private final Semaphore runs = new Semaphore(0);

  void ended(@Observes SuccessfulExecution execution) {
    if (execution.getExecution().getTrigger().getMethodDescription().endsWith("#releaseDue")) {
      runs.release();
    }
  }

  /** Waits for a run that begins after this call: the end of the second from now. */
  void awaitWhole() throws InterruptedException {
    runs.drainPermits();
    assertTrue(runs.tryAcquire(2, 60, TimeUnit.SECONDS), "nothing looked for what is due");
  }
}
