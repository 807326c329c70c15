package io.yuanhui.statistics.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jdbi.v3.core.Jdbi;

/** Runs a {@link Snapshot} in a transaction of repeatable reads, which locks nothing. */
@Snapshot
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class SnapshotInterceptor {

  /** Of the transaction that is about to begin, and of no other on the connection. */
  private static final String REPEATABLE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  private final Jdbi jdbi;

  SnapshotInterceptor(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @AroundInvoke
  Object read(InvocationContext reading) throws Exception {
    if (QuarkusTransaction.isActive()) {
      return reading.proceed();
    }
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              jdbi.useHandle(handle -> handle.execute(REPEATABLE));
              return reading.proceed();
            });
  }
}
