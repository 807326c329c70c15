package io.yuanhui.statistics.region;

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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regions that figures are about. */
@Path("/regions")
@Tag(name = "地区 Regions")
public class RegionResource {

  private final RegionTree regions;

  RegionResource(RegionTree regions) {
    this.regions = regions;
  }

  @GET
  @Produces({
    MediaType.APPLICATION_JSON,
    CsvWriter.MEDIA_TYPE,
    XlsxWriter.MEDIA_TYPE,
    JsonLinesWriter.MEDIA_TYPE
  })
  @PermissionsAllowed("catalogue:read")
  @Operation(
      operationId = "listRegions",
      summary = "查询地区",
      description = "By code; the children of one region, those of one level, or all.")
  public Page<RegionView> list(
      @Parameter(description = "上级地区代码", example = "411102") @QueryParam("parent") String parent,
      @Parameter(description = "country、province、city、county、town 或 village", example = "town")
          @QueryParam("level")
          String level,
      @Parameter(description = "每页条数，默认 100，最多 1000", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit,
      @Parameter(description = "游标") @QueryParam("cursor") String cursor) {
    int most = Limit.of(limit);
    RegionLevel wanted = level(level);
    String after = Cursor.read(cursor, 1, key -> key.get(0));
    List<Region> found =
        (parent == null ? regions.all() : regions.children(parent))
            .stream()
                .filter(region -> wanted == null || region.level() == wanted)
                .filter(region -> after == null || region.code().compareTo(after) > 0)
                .sorted(Comparator.comparing(Region::code))
                .limit(most + 1L)
                .toList();
    boolean more = found.size() > most;
    List<Region> page = more ? found.subList(0, most) : found;
    return new Page<>(
        page.stream().map(RegionView::from).toList(),
        more ? Cursor.of(page.get(most - 1).code()) : null,
        limit != null ? null : next -> list(parent, level, null, next));
  }

  private static RegionLevel level(String code) {
    if (code == null) {
      return null;
    }
    return RegionLevel.parse(code)
        .orElseThrow(
            () ->
                ProblemException.malformed(
                    Violation.query("level", Text.of("没有这个级别。", "There is no such level."))));
  }
}
