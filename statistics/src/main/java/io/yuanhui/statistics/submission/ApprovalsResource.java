package io.yuanhui.statistics.submission;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many submissions approved at once. */
@Path("/submissions/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "审核 Review")
public class ApprovalsResource {

  private final Reviews reviews;

  ApprovalsResource(Reviews reviews) {
    this.reviews = reviews;
  }

  @POST
  @Idempotent
  @PermissionsAllowed("submissions:review")
  @Operation(
      operationId = "approveSubmissions",
      summary = "批量审核通过",
      description =
          "SUBMITTED → APPROVED for all that are named, or for none: each that is refused is named"
              + " with its reason. A `version` refuses what was changed since it was seen.")
  @APIResponse(
      responseCode = "200",
      description = "已全部通过",
      content = @Content(schema = @Schema(implementation = ApprovalsView.class)))
  public Response approve(@RequestBody(required = true) ApprovalsRequest request) {
    return Response.ok(new ApprovalsView(reviews.approve(request))).build();
  }
}
