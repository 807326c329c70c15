package io.yuanhui.statistics.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * Puts a new secret into the answer that tells of it. The answer that is kept for an idempotency
 * key is without it, as secrets are stored encrypted only; whoever repeats the request gets it the
 * same way.
 */
@ApplicationScoped
class ShownSecrets {

  private final WebhookRepository repository;
  private final Secrets secrets;
  private final ObjectMapper json;

  ShownSecrets(WebhookRepository repository, Secrets secrets, ObjectMapper json) {
    this.repository = repository;
    this.secrets = secrets;
    this.json = json;
  }

  /**
   * The answer with the secret that it tells of.
   *
   * @param answer has a {@link WebhookView}, or the JSON of one that was kept
   */
  Response in(Response answer) {
    JsonNode body = tree(answer.getEntity());
    Webhook webhook = repository.find(UUID.fromString(body.get("id").asText())).orElse(null);
    if (webhook != null && body instanceof ObjectNode view) {
      secrets
          .open(webhook, body.get("secretNumber").asInt())
          .ifPresent(secret -> view.put("secret", secret));
    }
    return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON).entity(body).build();
  }

  private JsonNode tree(Object entity) {
    try {
      return entity instanceof String kept ? json.readTree(kept) : json.valueToTree(entity);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
