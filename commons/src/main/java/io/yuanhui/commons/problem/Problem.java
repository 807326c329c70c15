package io.yuanhui.commons.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.yuanhui.commons.table.ColumnName;
import java.net.URI;
import java.util.List;

/** The body of every refusal: RFC 9457 {@code application/problem+json}, in one language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    List<Fault> violations) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** One fault, in one language. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Fault(
      String field, String in, String message, Integer row, String sheet, String column) {

    static Fault of(Violation violation, Language language) {
      return new Fault(
          violation.field(),
          violation.in().code(),
          violation.message().in(language),
          violation.row(),
          violation.sheet(),
          violation.column() == null ? null : ColumnName.of(violation.column()));
    }
  }

  /**
   * Renders a problem for one reader.
   *
   * @param detail may be null
   * @param instance the request's path, without its query
   */
  public static Problem render(
      ProblemType type,
      Text detail,
      List<Violation> violations,
      Language language,
      String instance,
      String requestId) {
    return new Problem(
        type.uri(),
        type.title().in(language),
        type.status(),
        detail == null ? null : detail.in(language),
        instance,
        requestId,
        violations.isEmpty()
            ? null
            : violations.stream().map(violation -> Fault.of(violation, language)).toList());
  }
}
