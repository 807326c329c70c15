package io.yuanhui.environment.notice;

import io.quarkus.security.PermissionsAllowed;
import io.yuanhui.commons.page.Cursor;
import io.yuanhui.commons.page.Limit;
import io.yuanhui.commons.page.Page;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody has to look at. */
@Path("/notices")
@Produces({
  MediaType.APPLICATION_JSON,
  CsvWriter.MEDIA_TYPE,
  XlsxWriter.MEDIA_TYPE,
  JsonLinesWriter.MEDIA_TYPE
})
@Tag(name = "提醒 Notices")
public class NoticeResource {

  private final Notices notices;

  NoticeResource(Notices notices) {
    this.notices = notices;
  }

  @GET
  @PermissionsAllowed("notices:read")
  @Operation(
      operationId = "listNotices",
      summary = "查询提醒：站点静默、数值不变、日 AQI 超过 200",
      description = "The latest first; `open=true` gives those that are not resolved.")
  public Page<NoticeView> list(
      @Parameter(description = "true 只列未消除的", schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("open")
          String open,
      @Parameter(description = "规则", example = "station-silent") @QueryParam("rule") String rule,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    return page(isTrue(open), rule(rule), cursor, most, limit == null);
  }

  private Page<NoticeView> page(
      boolean open, NoticeRule rule, String cursor, int most, boolean goesOn) {
    Integer before = Cursor.read(cursor, 1, key -> Integer.valueOf(key.get(0)));
    List<NoticeView> found =
        notices.list(open, rule, before == null ? Integer.MAX_VALUE : before, most + 1);
    boolean more = found.size() > most;
    List<NoticeView> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page,
        more ? Cursor.of(page.get(most - 1).id()) : null,
        goesOn ? next -> page(open, rule, next, Limit.MOST, true) : null);
  }

  private static boolean isTrue(String open) {
    if (open == null || open.equals("false")) {
      return false;
    }
    if (open.equals("true")) {
      return true;
    }
    throw ProblemException.malformed(
        Violation.query("open", Text.of("须为 true 或 false。", "Either true or false.")));
  }

  private static NoticeRule rule(String code) {
    if (code == null) {
      return null;
    }
    return NoticeRule.parse(code)
        .orElseThrow(
            () -> {
              String known =
                  Arrays.stream(NoticeRule.values())
                      .map(NoticeRule::code)
                      .collect(Collectors.joining(", "));
              return ProblemException.malformed(
                  Violation.query(
                      "rule", Text.of("没有这条规则：" + known, "There is no such rule: " + known)));
            });
  }
}
