package io.yuanhui.commons.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Writes the signed head to the log, which is kept elsewhere than the tables. */
@ApplicationScoped
class HeadLog {

  private static final Logger LOG = Logger.getLogger(HeadLog.class);

  private final ChainReader chain;
  private final HeadSeal seal;

  HeadLog(ChainReader chain, HeadSeal seal) {
    this.chain = chain;
    this.seal = seal;
  }

  @Scheduled(
      every = "${yuanhui.audit.head-log-every:15m}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void log() {
    try {
      SignedHead head = SignedHead.of(chain.head(), seal);
      LOG.infof(
          "Audit head: position=%d hash=%s at=%s keyId=%s signature=%s",
          head.position(), head.hash(), head.at(), head.keyId(), head.signature());
    } catch (IllegalStateException away) {
      LOG.warnf("The audit head cannot be read: %s", away.getCause());
    }
  }

  void last(@Observes ShutdownEvent stopping) {
    log();
  }
}
