package io.yuanhui.statistics.submission;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.idempotency.Idempotent;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.web.Preconditions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the rules say of a submission, and why warnings are right all the same. */
@Path("/submissions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "报送 Submissions")
public class CheckResource {

  private final SubmissionChecks checks;

  CheckResource(SubmissionChecks checks) {
    this.checks = checks;
  }

  @GET
  @Path("/checks")
  @PermissionsAllowed("submissions:read")
  @Operation(
      operationId = "checkSubmission",
      summary = "按审核规则核对整份报送",
      description =
          "Every rule of the form and of its indicators: passed, broken, or not evaluated with the"
              + " reason. Changes nothing. Once submitted, what the rules said then.")
  public ChecksView check(@PathParam("id") String id) {
    return checks.read(uuid(id));
  }

  @POST
  @Path("/explanations")
  @Idempotent
  @PermissionsAllowed("submissions:draft")
  @Operation(
      operationId = "explainWarning",
      summary = "说明预警",
      description =
          "Says why the warnings of a rule are right all the same. Holds as long as the rule reads"
              + " the same figures, and stays with the figure when it is published.")
  @APIResponse(
      responseCode = "200",
      description = "已说明",
      content = @Content(schema = @Schema(implementation = ChecksView.class)))
  public Response explain(
      @PathParam("id") String id, @RequestBody(required = true) ExplanationRequest request) {
    SubmissionChecks.Answer answer = checks.explain(uuid(id), request);
    return Response.ok(answer.checks()).tag(Preconditions.tag(answer.version())).build();
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException unknown) {
      throw ProblemException.notFound();
    }
  }
}
