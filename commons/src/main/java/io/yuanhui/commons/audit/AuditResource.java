package io.yuanhui.commons.audit;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.Language;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.commons.time.LocalTime;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, for the auditor only. */
@IfBuildProperty(name = "yuanhui.audit.endpoints", stringValue = "true")
@Path("/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "审计 Audit")
public class AuditResource {

  private final ChainReader chain;
  private final Verification verification;
  private final HeadSeal seal;

  AuditResource(ChainReader chain, Verification verification, HeadSeal seal) {
    this.chain = chain;
    this.verification = verification;
    this.seal = seal;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("audit-log:audit")
  @Operation(
      operationId = "listAuditEvents",
      summary = "查询审计事件",
      description = "Events in the order in which they happened; the newest last.")
  public Page<AuditEventView> list(
      @Parameter(description = "对象", example = "indicator/budget-revenue") @QueryParam("entity")
          String entity,
      @Parameter(description = "登录名", example = "publisher") @QueryParam("actor") String actor,
      @Parameter(description = "起始时间或日期（含）", example = "2020-09-01") @QueryParam("from")
          String from,
      @Parameter(description = "截止时间或日期（含）", example = "2020-09-30") @QueryParam("to") String to,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    Long after = Cursor.read(cursor, 1, key -> Long.valueOf(key.get(0)));
    AuditFilter filter =
        new AuditFilter(
            entity,
            actor,
            LocalTime.beginning("from", from).orElse(null),
            LocalTime.parameter("to", to).orElse(null));
    List<AuditEvent> found = chain.page(filter, after == null ? 0 : after, most + 1);
    boolean more = found.size() > most;
    List<AuditEvent> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(AuditEventView::from).toList(),
        more ? Cursor.of(page.get(most - 1).position()) : null,
        limit != null ? null : next -> list(entity, actor, from, to, null, next));
  }

  @GET
  @Path("/head")
  @PermissionsAllowed("audit-log:audit")
  @Operation(
      operationId = "getAuditHead",
      summary = "读取已签名的链尾",
      description = "The end of the chain, signed; keep it elsewhere and verify against it later.")
  public SignedHead head() {
    return SignedHead.of(chain.head(), seal);
  }

  @GET
  @Path("/verification")
  @PermissionsAllowed("audit-log:audit")
  @Operation(
      operationId = "verifyAuditEvents",
      summary = "校验审计链",
      description =
          "Recomputes the chain and names the first event that does not follow. Given a signed head"
              + " of earlier, also tells whether the chain was cut or rewritten since.")
  public VerificationView verify(
      @Parameter(
              description = "已签名链尾的序号；三个参数须同时给出",
              example = "1042",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("position")
          String position,
      @Parameter(description = "其哈希") @QueryParam("hash") String hash,
      @Parameter(description = "其签名") @QueryParam("signature") String signature,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
    Place known =
        position == null && hash == null && signature == null
            ? null
            : known(position, hash, signature);
    return VerificationView.from(verification.run(known), seal, Language.negotiate(language));
  }

  private Place known(String position, String hash, String signature) {
    if (hash == null || signature == null || position == null || !position.matches("\\d{1,18}")) {
      throw ProblemException.malformed(
          Violation.query(
              "position",
              Text.of(
                  "position、hash、signature 须同时给出，position 为整数。",
                  "Give position (a whole number), hash and signature together.")));
    }
    Place known = new Place(Long.parseLong(position), hash);
    if (!seal.fits(HeadSeal.Kind.HEAD, known.position(), hash, signature)) {
      throw ProblemException.malformed(
          Violation.query(
              "signature",
              Text.of(
                  "签名与序号、哈希不符，或密钥已更换。",
                  "The signature is not of this position and hash, or of another key.")));
    }
    return known;
  }
}
