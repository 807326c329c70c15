package io.yuanhui.commons.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yuanhui.commons.table.Rows;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of a collection.
 *
 * @param items in the collection's order
 * @param next the cursor of the page after this one; null on the last
 * @param upTo on the last page of changes, the time up to which they are complete; null elsewhere
 * @param following reads the page at a cursor, for exports that go on to the end; null where a page
 *     is all there is
 */
@JsonPropertyOrder({"items", "next", "upTo"})
public record Page<T>(
    List<T> items,
    @Schema(description = "下一页的游标；最后一页为 null", nullable = true) String next,
    @JsonInclude(Include.NON_NULL) @Schema(description = "仅变更的末页：至此时刻的变更已全部给出，下次以此为 updatedAfter")
        OffsetDateTime upTo,
    @JsonIgnore @Schema(hidden = true) Function<String, Page<T>> following)
    implements Rows<T> {

  /** A page of a collection in which nobody follows changes. */
  public Page(List<T> items, String next, Function<String, Page<T>> following) {
    this(items, next, null, following);
  }

  /** The last page of changes. */
  public static <T> Page<T> endOfChanges(List<T> items, OffsetDateTime upTo) {
    return new Page<>(items, null, upTo, null);
  }

  /** A collection that is read whole. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null, null);
  }

  @Override
  public Rows<T> rest() {
    return next == null || following == null ? null : following.apply(next);
  }
}
