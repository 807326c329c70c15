package io.yuanhui.commons.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The events of the current transaction, until it is about to commit. */
@ApplicationScoped
class TransactionTrail {

  private static final Object HAPPENINGS = new Object();
  private static final Object EXCUSED = new Object();

  private final TransactionSynchronizationRegistry transaction;
  private final Chain chain;

  TransactionTrail(TransactionSynchronizationRegistry transaction, Chain chain) {
    this.transaction = transaction;
    this.chain = chain;
  }

  void add(Happening what) {
    List<Happening> happenings = happenings();
    if (happenings == null) {
      happenings = new ArrayList<>();
      transaction.putResource(HAPPENINGS, happenings);
      transaction.registerInterposedSynchronization(new Writing(happenings, chain));
    }
    happenings.add(what);
  }

  /** The transaction need not leave an event. */
  void excuse() {
    transaction.putResource(EXCUSED, Boolean.TRUE);
  }

  /** Whether an event was left, or none is due. */
  boolean isLeft() {
    return happenings() != null || transaction.getResource(EXCUSED) != null;
  }

  /** Runs something when the transaction is about to commit; what it throws rolls it back. */
  void beforeCommit(Runnable check) {
    transaction.registerInterposedSynchronization(
        new BeforeCommit() {
          @Override
          public void beforeCompletion() {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
              check.run();
            }
          }
        });
  }

  @SuppressWarnings("unchecked")
  private List<Happening> happenings() {
    return (List<Happening>) transaction.getResource(HAPPENINGS);
  }

  private interface BeforeCommit extends Synchronization {
    @Override
    default void afterCompletion(int status) {
      // What was collected goes with the transaction, whichever way it ended.
    }
  }

  private record Writing(List<Happening> happenings, Chain chain) implements BeforeCommit {
    @Override
    public void beforeCompletion() {
      try {
        chain.append(happenings);
      } catch (SQLException failed) {
        throw new IllegalStateException("The audit events could not be written", failed);
      }
    }
  }
}
