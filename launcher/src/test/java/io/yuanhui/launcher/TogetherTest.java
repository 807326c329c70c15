package io.yuanhui.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.yuanhui.launcher.process.StartFailure;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TogetherTest {

  @Test
  void all_is_done_when_it_returns() {
    AtomicInteger done = new AtomicInteger();

    Together.run(List.of(done::incrementAndGet, done::incrementAndGet, done::incrementAndGet));

    assertEquals(3, done.get());
  }

  @Test
  void two_things_do_not_wait_for_one_another() {
    CountDownLatch both = new CountDownLatch(2);

    Together.run(List.of(() -> meet(both), () -> meet(both)));

    assertEquals(0, both.getCount());
  }

  @Test
  void the_first_failure_is_told_at_once_and_interrupts_the_rest() throws Exception {
    StartFailure failure = new StartFailure("no");
    CountDownLatch interrupted = new CountDownLatch(1);

    StartFailure thrown =
        assertThrows(
            StartFailure.class,
            () -> Together.run(List.of(() -> waitForever(interrupted), () -> fail(failure))));

    assertSame(failure, thrown);
    assertTrue(interrupted.await(10, TimeUnit.SECONDS));
  }

  private static void fail(StartFailure failure) {
    throw failure;
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    try {
      if (!all.await(10, TimeUnit.SECONDS)) {
        throw new StartFailure("the other did not come");
      }
    } catch (InterruptedException interrupted) {
      throw new StartFailure("interrupted", interrupted);
    }
  }

  private static void waitForever(CountDownLatch interrupted) {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException expected) {
      interrupted.countDown();
    }
  }
}
