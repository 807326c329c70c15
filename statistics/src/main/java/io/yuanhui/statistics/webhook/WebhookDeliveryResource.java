package io.yuanhui.statistics.webhook;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.statistics.observation.Place;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
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

/** What was sent to a subscription, and what could not be. */
@Path("/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "数据推送 Webhooks")
public class WebhookDeliveryResource {

  private final Webhooks webhooks;
  private final DeliveryLog log;
  private final DeadLetters letters;

  WebhookDeliveryResource(Webhooks webhooks, DeliveryLog log, DeadLetters letters) {
    this.webhooks = webhooks;
    this.log = log;
    this.letters = letters;
  }

  @GET
  @Path("/deliveries")
  @PermissionsAllowed("webhooks:read")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "查询推送记录",
      description = "Attempts of the last days, the newest first.")
  public Page<DeliveryView> deliveries(
      @PathParam("id") UUID id,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    DeliveryLog.Before before =
        Cursor.read(
            cursor,
            2,
            key -> new DeliveryLog.Before(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    webhooks.get(id);
    List<DeliveryView> found = log.list(id, before, most + 1);
    boolean more = found.size() > most;
    List<DeliveryView> page = more ? found.subList(0, most) : found;
    DeliveryView last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new Page<>(page, more ? Cursor.of(last.at().toInstant(), last.id()) : null, null);
  }

  @GET
  @Path("/dead-letters")
  @PermissionsAllowed("webhooks:read")
  @Operation(
      operationId = "listDeadLetters",
      summary = "查询未送达的事件",
      description =
          "Events that were given up after all attempts, and those of the same series that wait"
              + " behind them, in the order of publication.")
  public Page<DeadLetterView> deadLetters(
      @PathParam("id") UUID id,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    Place after =
        Cursor.read(
            cursor,
            4,
            key ->
                new Place(
                    Instant.parse(key.get(0)),
                    Long.parseLong(key.get(1)),
                    LocalDate.parse(key.get(2)),
                    Integer.parseInt(key.get(3))));
    List<DeadLetter> found = letters.list(id, after, most + 1);
    boolean more = found.size() > most;
    List<DeadLetter> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(DeadLetterView::from).toList(),
        more ? cursor(page.get(most - 1).place()) : null,
        null);
  }

  @POST
  @Path("/dead-letters/redeliver")
  @Idempotent
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "redeliverDeadLetters",
      summary = "重送全部未送达的事件",
      description = "All of them go out again, each series in its order.")
  @APIResponse(
      responseCode = "200",
      description = "已开始重送",
      content = @Content(schema = @Schema(implementation = RedeliveryView.class)))
  public Response redeliverAll(@PathParam("id") UUID id) {
    return Response.ok(letters.redeliverAll(id)).build();
  }

  @POST
  @Path("/dead-letters/{event}/redeliver")
  @Idempotent
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "redeliverDeadLetter",
      summary = "重送未送达的事件",
      description =
          "Its series goes out again from its first event that did not arrive, as order holds.")
  @APIResponse(
      responseCode = "200",
      description = "已开始重送",
      content = @Content(schema = @Schema(implementation = RedeliveryView.class)))
  public Response redeliver(
      @PathParam("id") UUID id,
      @Parameter(example = "figure_17_2020-06-01_3") @PathParam("event") String event) {
    return Response.ok(letters.redeliver(id, event)).build();
  }

  @POST
  @Path("/dead-letters/{event}/discard")
  @Idempotent
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "discardDeadLetter",
      summary = "放弃未送达的事件",
      description = "It is never sent, for a reason; what waited behind it goes out.")
  @APIResponse(responseCode = "204", description = "已放弃")
  public Response discard(
      @PathParam("id") UUID id,
      @Parameter(example = "figure_17_2020-06-01_3") @PathParam("event") String event,
      @RequestBody(required = true) DiscardRequest request) {
    letters.discard(id, event, request.reason());
    return Response.noContent().build();
  }

  private static String cursor(Place place) {
    return Cursor.of(place.publishedAt(), place.seriesId(), place.periodStart(), place.vintage());
  }
}
