package io.yuanhui.statistics.webhook;

import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.staff.Caller;
import io.yuanhui.commons.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscribes other systems, and changes and ends their subscriptions. */
@ApplicationScoped
@Transactional
class Webhooks {

  private final WebhookRepository repository;
  private final WebhookCheck check;
  private final Secrets secrets;
  private final Progress progress;
  private final Topics topics;
  private final Caller caller;
  private final Clock clock;
  private final AuditLog audit;
  private final WebhookConfig config;

  Webhooks(
      WebhookRepository repository,
      WebhookCheck check,
      Secrets secrets,
      Progress progress,
      Topics topics,
      Caller caller,
      Clock clock,
      AuditLog audit,
      WebhookConfig config) {
    this.repository = repository;
    this.check = check;
    this.secrets = secrets;
    this.progress = progress;
    this.topics = topics;
    this.caller = caller;
    this.clock = clock;
    this.audit = audit;
    this.config = config;
  }

  /** What it is called in the audit log. */
  static String entity(UUID id) {
    return "webhook/" + id;
  }

  List<Webhook> list(WebhookRepository.After after, int most) {
    return repository.list(after, most);
  }

  /** The subscription, or a 404. */
  Webhook get(UUID id) {
    return repository.find(id).orElseThrow(ProblemException::notFound);
  }

  /** Begins one, from now on or from a time on. */
  Webhook subscribe(WebhookRequest request) {
    Optional<Instant> since = check.check(request, null);
    Webhook webhook = new Webhook();
    webhook.id = UUID.randomUUID();
    webhook.topic = request.topic() == null ? EventSource.FIGURES : request.topic();
    webhook.take(request);
    webhook.createdAt = now();
    webhook.createdBy = caller.member().name();
    secrets.renew(webhook, null);
    repository.add(webhook);
    progress.begin(
        webhook.id,
        since
            .map(time -> time.truncatedTo(ChronoUnit.MICROS))
            .orElseGet(() -> topics.of(webhook.topic).clock()));
    audit.record("webhook.create", entity(webhook.id), null, WebhookView.from(webhook));
    return webhook;
  }

  /** Changes what people say about it; events that wait go to where it points then. */
  Webhook change(UUID id, String ifMatch, WebhookRequest request) {
    Webhook webhook = lock(id);
    Preconditions.requireMatch(ifMatch, webhook.version);
    check.check(request, webhook.topic);
    WebhookView before = WebhookView.from(webhook);
    webhook.take(request);
    repository.save(webhook);
    progress.hasten(id);
    audit.record("webhook.change", entity(id), before, WebhookView.from(webhook));
    return webhook;
  }

  /** Ends it; what waits for it is forgotten. */
  void unsubscribe(UUID id, String ifMatch) {
    Webhook webhook = lock(id);
    Preconditions.requireMatch(ifMatch, webhook.version);
    WebhookView before = WebhookView.from(webhook);
    repository.delete(webhook);
    audit.record("webhook.delete", entity(id), before, null);
  }

  /** Gives it another secret; the one before signs beside it for a while. */
  Webhook rotate(UUID id, String ifMatch) {
    Webhook webhook = lock(id);
    Preconditions.checkMatch(ifMatch, webhook.version);
    WebhookView before = WebhookView.from(webhook);
    secrets.renew(webhook, now().plus(config.secretOverlap()));
    repository.save(webhook);
    audit.record("webhook.rotate-secret", entity(id), before, WebhookView.from(webhook));
    return webhook;
  }

  /** Deliveries hold the same lock first, so that neither waits for the other in a circle. */
  private Webhook lock(UUID id) {
    progress.lock(id);
    return get(id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
