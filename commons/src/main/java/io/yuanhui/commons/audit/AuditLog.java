package io.yuanhui.commons.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.UncheckedIOException;

/**
 * What a use case calls to leave an event of its change.
 *
 * <p>Every call joins the caller's transaction. The events are written when it is about to commit,
 * so that writers wait for the end of the chain only then; a transaction that is rolled back leaves
 * none. States are shown as they are to readers; whoever passes personal data has masked them.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AuditLog {

  private final TransactionTrail trail;
  private final CurrentOrigin current;
  private final ObjectMapper json;

  AuditLog(TransactionTrail trail, CurrentOrigin current, ObjectMapper json) {
    this.trail = trail;
    this.current = current;
    this.json = json;
  }

  /**
   * An event in the name of who is calling.
   *
   * @param action such as {@code submission.publish}; 60 characters at most
   * @param entity what it is done to, such as {@code submission/4711}; 200 characters at most
   * @param before what was there, to be written as JSON at once; null where nothing was
   * @param after what is there now, likewise; null where nothing is
   */
  public void record(String action, String entity, Object before, Object after) {
    record(current.get(), action, entity, before, after);
  }

  /** Who is calling, and from where; to be told later, of work that goes on without the request. */
  @Transactional(TxType.SUPPORTS)
  public Origin origin() {
    return current.get();
  }

  /** The same for work that no request of this service asks for, or that is asked for elsewhere. */
  public void record(Origin origin, String action, String entity, Object before, Object after) {
    trail.add(
        new Happening(origin, action, entity, Outcome.DONE.name(), text(before), text(after)));
  }

  /** The request is a repetition whose change, and event, there have been already. */
  public void repeats() {
    trail.excuse();
  }

  /** The transaction only looks; the request's change is made in one of its own. */
  public void changesNothing() {
    trail.excuse();
  }

  private String text(Object state) {
    try {
      return state == null ? null : json.writeValueAsString(state);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
