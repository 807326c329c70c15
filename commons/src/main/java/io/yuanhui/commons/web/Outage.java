package io.yuanhui.commons.web;

import io.quarkus.oidc.OIDCException;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a database or a Keycloak that is away, or too busy just now, from a fault of ours. */
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
    if (fault instanceof OIDCException) {
      // It has not told its keys yet; once it has, tokens are verified without it.
      return Optional.of(
          ProblemException.unavailable(
              Text.of(
                  "登录服务暂不可用，无法核对登录，请稍后重试。",
                  "The login service is away; tokens cannot be checked. Try again later."),
              RECONNECT));
    }
    List<SQLException> reasons = new ArrayList<>();
    collect(fault, Collections.newSetFromMap(new IdentityHashMap<>()), reasons);
    if (reasons.stream().anyMatch(Outage::isContention)) {
      return Optional.of(
          ProblemException.unavailable(
              Text.of("数据正被他人修改，请重试。", "The data are being changed; try again."), CONTENTION));
    }
    if (reasons.stream().anyMatch(Outage::isAway)) {
      return Optional.of(
          ProblemException.unavailable(
              Text.of("数据库暂不可用，请稍后重试。", "The database is away; try again later."), RECONNECT));
    }
    return Optional.empty();
  }

  /** A transaction that fails at its commit only attaches the database's reason as suppressed. */
  private static void collect(Throwable fault, Set<Throwable> seen, List<SQLException> reasons) {
    if (fault == null || !seen.add(fault)) {
      return;
    }
    if (fault instanceof SQLException sql) {
      reasons.add(sql);
    }
    collect(fault.getCause(), seen, reasons);
    for (Throwable suppressed : fault.getSuppressed()) {
      collect(suppressed, seen, reasons);
    }
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
