package io.yuanhui.commons.idempotency;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/** Forgets keys whose life is over, a few at a time so that no lock is held for long. */
@ApplicationScoped
class KeySweeper {

  private static final Logger LOG = Logger.getLogger(KeySweeper.class);
  private static final int AT_ONCE = 1000;

  private final AgroalDataSource dataSource;
  private final Clock clock;

  KeySweeper(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    LocalDateTime oldest =
        LocalDateTime.ofInstant(clock.instant().minus(IdempotencyKeys.LIFE), ZoneOffset.UTC);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM idempotency_key WHERE created_at < ? ORDER BY created_at LIMIT "
                    + AT_ONCE)) {
      delete.setObject(1, oldest);
      int deleted = AT_ONCE;
      while (deleted == AT_ONCE) {
        deleted = delete.executeUpdate();
      }
    } catch (SQLException away) {
      LOG.warnf("Old idempotency keys stay for now: %s", away.getMessage());
    }
  }
}
