package io.yuanhui.statistics.webhook;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.observation.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an administrator does about events that did not go out. Order holds: a series goes out again
 * from its first letter on, each when the one before has arrived.
 */
@ApplicationScoped
@Transactional
class DeadLetters {

  private static final int LONGEST_REASON = 500;

  private final Webhooks webhooks;
  private final DeadLetterTable table;
  private final Progress progress;
  private final AuditLog audit;

  DeadLetters(Webhooks webhooks, DeadLetterTable table, Progress progress, AuditLog audit) {
    this.webhooks = webhooks;
    this.table = table;
    this.progress = progress;
    this.audit = audit;
  }

  List<DeadLetter> list(UUID webhook, Place after, int most) {
    webhooks.get(webhook);
    return table.list(webhook, after, most);
  }

  /** Has all of them tried again. */
  RedeliveryView redeliverAll(UUID webhook) {
    lock(webhook);
    table.series(webhook).forEach(series -> table.releaseFirst(webhook, series));
    return released(
        webhook, "webhook.redeliver-all", Webhooks.entity(webhook), table.count(webhook));
  }

  /** Has the series of one tried again, from its first letter on. */
  RedeliveryView redeliver(UUID webhook, String event) {
    lock(webhook);
    long series = letter(webhook, event).place().seriesId();
    table.releaseFirst(webhook, series);
    return released(
        webhook, "webhook.redeliver", entity(webhook, event), table.count(webhook, series));
  }

  /** Gives one up for good, with a reason; what waited behind it goes out. */
  void discard(UUID webhook, String event, String reason) {
    lock(webhook);
    DeadLetter letter = letter(webhook, event);
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw ProblemException.rules(
          List.of(
              Violation.body(
                  "reason", Text.of("必填，最多 500 字。", "Required, 500 characters at most."))));
    }
    long series = letter.place().seriesId();
    boolean first = table.isFirst(webhook, series, event);
    table.remove(webhook, event);
    if (first) {
      table.releaseFirst(webhook, series);
      progress.hasten(webhook);
    }
    audit.record(
        "webhook.discard",
        entity(webhook, event),
        DeadLetterView.from(letter),
        Map.of("reason", reason));
  }

  private RedeliveryView released(UUID webhook, String action, String entity, int events) {
    progress.hasten(webhook);
    RedeliveryView view = new RedeliveryView(events);
    audit.record(action, entity, null, view);
    return view;
  }

  private void lock(UUID webhook) {
    progress.lock(webhook);
    webhooks.get(webhook);
  }

  private DeadLetter letter(UUID webhook, String event) {
    return table.find(webhook, event).orElseThrow(ProblemException::notFound);
  }

  private static String entity(UUID webhook, String event) {
    return Webhooks.entity(webhook) + "/" + event;
  }
}
