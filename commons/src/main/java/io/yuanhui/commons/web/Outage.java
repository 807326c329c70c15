package io.yuanhui.commons.web;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Optional;

/** Tells a database that is away, or too busy just now, from a fault of ours. */
final class Outage {

  private static final Duration RECONNECT = Duration.ofSeconds(5);
  private static final Duration CONTENTION = Duration.ofSeconds(1);

  /** SQLSTATE class 08, connection exception; 40, transaction rollback (deadlock). */
  private static final String CONNECTION_LOST = "08";

  private static final String ROLLED_BACK = "40";
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int SHUTTING_DOWN = 1053;
  private static final int READ_ONLY_OR_STARTING = 1290;

  private Outage() {}

  static Optional<ProblemException> of(Throwable fault) {
    for (Throwable t = fault; t != null; t = t.getCause() == t ? null : t.getCause()) {
      if (t instanceof SQLException sql) {
        if (isContention(sql)) {
          return Optional.of(
              ProblemException.unavailable(
                  Text.of("数据正被他人修改，请重试。", "The data are being changed; try again."), CONTENTION));
        }
        if (isAway(sql)) {
          return Optional.of(
              ProblemException.unavailable(
                  Text.of("数据库暂不可用，请稍后重试。", "The database is away; try again later."), RECONNECT));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isContention(SQLException sql) {
    return startsWith(sql, ROLLED_BACK) || sql.getErrorCode() == LOCK_WAIT_TIMEOUT;
  }

  private static boolean isAway(SQLException sql) {
    return startsWith(sql, CONNECTION_LOST)
        || sql instanceof SQLTransientException
        || sql.getErrorCode() == SHUTTING_DOWN
        || sql.getErrorCode() == READ_ONLY_OR_STARTING
        || (sql.getMessage() != null && sql.getMessage().contains("Acquisition timeout"))
        || (sql.getMessage() != null && sql.getMessage().contains("onnection is closed"));
  }

  private static boolean startsWith(SQLException sql, String sqlStateClass) {
    return sql.getSQLState() != null && sql.getSQLState().startsWith(sqlStateClass);
  }
}
