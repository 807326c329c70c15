package io.yuanhui.statistics.webhook;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.KeyedRequests;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The subscriptions of other systems to what is published. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "数据推送 Webhooks")
public class WebhookListResource {

  private final Webhooks webhooks;
  private final KeyedRequests requests;
  private final ShownSecrets secrets;

  WebhookListResource(Webhooks webhooks, KeyedRequests requests, ShownSecrets secrets) {
    this.webhooks = webhooks;
    this.requests = requests;
    this.secrets = secrets;
  }

  @GET
  @PermissionsAllowed("webhooks:read")
  @Operation(
      operationId = "listWebhooks",
      summary = "查询推送订阅",
      description = "Subscriptions in the order of creation.")
  public Page<WebhookView> list(
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    WebhookRepository.After after =
        Cursor.read(
            cursor,
            2,
            key ->
                new WebhookRepository.After(
                    Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    List<WebhookView> found =
        webhooks.list(after, most + 1).stream().map(WebhookView::from).toList();
    boolean more = found.size() > most;
    List<WebhookView> page = more ? found.subList(0, most) : found;
    WebhookView last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new Page<>(page, more ? Cursor.of(last.createdAt().toInstant(), last.id()) : null, null);
  }

  @POST
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "createWebhook",
      summary = "新增推送订阅",
      description =
          "Has published, corrected and withdrawn figures sent to an address as CloudEvents 1.0,"
              + " signed as Standard Webhooks says. The answer alone has the secret.")
  @APIResponse(
      responseCode = "201",
      description = "已新增",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response create(@RequestBody(required = true) WebhookRequest request, @Context UriInfo uri)
      throws Exception {
    return secrets.in(
        requests.once(
            Arrays.asList(request),
            () -> {
              WebhookView created = WebhookView.from(webhooks.subscribe(request));
              return Response.created(
                      uri.getAbsolutePathBuilder().path(created.id().toString()).build())
                  .tag(Preconditions.tag(0))
                  .entity(created)
                  .build();
            }));
  }
}
