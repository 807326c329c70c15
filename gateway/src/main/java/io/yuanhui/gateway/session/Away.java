package io.yuanhui.gateway.session;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Turns a database that is away into 503: nothing is then known of a session, bad or good. */
final class Away {

  private static final Logger LOG = Logger.getLogger(Away.class);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Text TEXT =
      Text.of("会话暂不可用，请稍后重试；无需重新登录。", "Sessions are away just now; try again, no login is needed.");

  private final AtomicBoolean answering = new AtomicBoolean(true);

  /**
   * What is supplied.
   *
   * @throws ProblemException 503 where the database does not answer, or has no table yet
   */
  <T> T unless(Supplier<T> supplier) {
    try {
      T result = supplier.get();
      if (answering.compareAndSet(false, true)) {
        LOG.info("Sessions can be read again");
      }
      return result;
    } catch (JdbiException | QuarkusTransactionException failed) {
      // Once: in an outage every request of every session comes here.
      if (answering.compareAndSet(true, false)) {
        LOG.warnf("Sessions cannot be read: %s", failed.getCause());
      }
      throw ProblemException.unavailable(TEXT, RETRY);
    }
  }
}
