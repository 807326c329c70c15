package io.yuanhui.statistics.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

/** Sends an event that says nothing, once and at once, to see whether it arrives. */
@ApplicationScoped
class TestDelivery {

  private final WebhookRepository repository;
  private final Secrets secrets;
  private final Messages messages;
  private final Sender sender;
  private final DeliveryLog log;
  private final WebhookMetrics metrics;
  private final AuditLog audit;
  private final Clock clock;

  TestDelivery(
      WebhookRepository repository,
      Secrets secrets,
      Messages messages,
      Sender sender,
      DeliveryLog log,
      WebhookMetrics metrics,
      AuditLog audit,
      Clock clock) {
    this.repository = repository;
    this.secrets = secrets;
    this.messages = messages;
    this.sender = sender;
    this.log = log;
    this.metrics = metrics;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What came of it; tells the status and nothing else of the answer. Without a transaction of the
   * caller's, none is open while the receiver is waited for.
   */
  TestView of(UUID id) {
    Webhook webhook = repository.find(id).orElseThrow(ProblemException::notFound);
    Message message = messages.test();
    Outcome outcome =
        sender.send(
            message,
            new Envelope(
                URI.create(webhook.url), secrets.valid(id, webhook.sealed(), clock.instant()), 1));
    metrics.count(outcome);
    TestView view =
        new TestView(
            message.id(),
            outcome.isDelivered(),
            outcome.status(),
            outcome.reason(),
            outcome.millis());
    QuarkusTransaction.joiningExisting()
        .run(
            () -> {
              log.add(id, message, 1, outcome);
              audit.record("webhook.test", Webhooks.entity(id), null, view);
            });
    return view;
  }
}
