package io.yuanhui.commons.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yuanhui.commons.table.Rows;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a collection.
 *
 * @param items in the collection's order
 * @param next the cursor of the page after this one; null on the last
 * @param following reads the page at a cursor, for exports that go on to the end; null where a page
 *     is all there is
 */
@JsonPropertyOrder({"items", "next"})
public record Page<T>(
    List<T> items,
    @Schema(description = "下一页的游标；最后一页为 null", nullable = true) String next,
    @JsonIgnore @Schema(hidden = true) Function<String, Page<T>> following)
    implements Rows<T> {

  /** A collection that is read whole. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null, null);
  }

  @Override
  public Rows<T> rest() {
    return next == null || following == null ? null : following.apply(next);
  }
}
