package io.yuanhui.commons.audit;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Up to where the owner of the schema may remove events; how, says docs/adr/0013. */
@IfBuildProperty(name = "yuanhui.audit.endpoints", stringValue = "true")
@Path("/audit-events/checkpoint")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计 Audit")
public class CheckpointResource {

  private final ChainReader chain;
  private final Retention retention;
  private final HeadSeal seal;

  CheckpointResource(ChainReader chain, Retention retention, HeadSeal seal) {
    this.chain = chain;
    this.retention = retention;
    this.seal = seal;
  }

  @GET
  @PermissionsAllowed("audit-log:audit")
  @Operation(
      operationId = "getAuditCheckpoint",
      summary = "读取可清理至的检查点",
      description = "The last event whose time of retention is over; 404 where there is none.")
  public SignedCheckpoint get() {
    return chain
        .lastBefore(retention.end())
        .map(place -> SignedCheckpoint.of(place, seal))
        .orElseThrow(ProblemException::notFound);
  }
}
