package io.yuanhui.statistics.webhook;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.idempotency.KeyedRequests;
import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A subscription of another system to what is published. */
@Path("/webhooks/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "数据推送 Webhooks")
public class WebhookResource {

  private final Webhooks webhooks;
  private final TestDelivery test;
  private final KeyedRequests requests;
  private final ShownSecrets secrets;

  WebhookResource(
      Webhooks webhooks, TestDelivery test, KeyedRequests requests, ShownSecrets secrets) {
    this.webhooks = webhooks;
    this.test = test;
    this.requests = requests;
    this.secrets = secrets;
  }

  @GET
  @PermissionsAllowed("webhooks:read")
  @Operation(
      operationId = "getWebhook",
      summary = "读取推送订阅",
      description = "A subscription, without its secret.")
  @APIResponse(
      responseCode = "200",
      description = "订阅",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response get(@PathParam("id") UUID id) {
    return answer(webhooks.get(id));
  }

  @PUT
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "changeWebhook",
      summary = "修改推送订阅",
      description =
          "Needs If-Match. With `active` false nothing is sent; events wait and go out when it is"
              + " true again.")
  @APIResponse(
      responseCode = "200",
      description = "已修改",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch,
      @RequestBody(required = true) WebhookRequest request) {
    return answer(webhooks.change(id, ifMatch, request));
  }

  @DELETE
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "deleteWebhook",
      summary = "删除推送订阅",
      description = "Needs If-Match. Events that wait for it are forgotten.")
  @APIResponse(responseCode = "204", description = "已删除")
  public Response delete(
      @Parameter(example = "0f8fad5b-d9cb-469f-a165-70867728950e") @PathParam("id") UUID id,
      @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch) {
    webhooks.unsubscribe(id, ifMatch);
    return Response.noContent().build();
  }

  @POST
  @Path("/rotate-secret")
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "rotateWebhookSecret",
      summary = "更换签名密钥",
      description =
          "The answer alone has the new secret. For a day both sign, so that the receiver can change"
              + " over at its own time.")
  @APIResponse(
      responseCode = "200",
      description = "已更换",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response rotate(
      @PathParam("id") UUID id, @Parameter(hidden = true) @HeaderParam("If-Match") String ifMatch)
      throws Exception {
    return secrets.in(requests.once(List.of(id), () -> answer(webhooks.rotate(id, ifMatch))));
  }

  @POST
  @Path("/test")
  @Idempotent
  @PermissionsAllowed("webhooks:manage")
  @Operation(
      operationId = "testWebhook",
      summary = "发送测试事件",
      description =
          "Sends an event that says nothing, once and at once, and tells what came of it.")
  @APIResponse(
      responseCode = "200",
      description = "测试结果",
      content = @Content(schema = @Schema(implementation = TestView.class)))
  public Response test(@PathParam("id") UUID id) {
    return Response.ok(test.of(id)).build();
  }

  private static Response answer(Webhook webhook) {
    return Response.ok(WebhookView.from(webhook)).tag(Preconditions.tag(webhook.version)).build();
  }
}
