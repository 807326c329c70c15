package io.yuanhui.commons.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal: RFC 9457 {@code application/problem+json}, in one language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "RFC 9457 problem details; 出错说明")
public record Problem(
    @Schema(examples = "urn:yuanhui:problem:rule-violation") URI type,
    @Schema(examples = "数据不符合规则") String title,
    @Schema(examples = "422") int status,
    @Schema(examples = "1 处有误") String detail,
    @Schema(examples = "/api/economy/v1/submissions") String instance,
    @Schema(examples = "4f6c1d9a-3f0a-4f0e-9f43-3a2d1c5b7e90") String requestId,
    List<Fault> violations) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** One fault, in one language. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Violation")
  public record Fault(
      @Schema(examples = "cells[0].value") String field,
      @Schema(examples = "body") String in,
      @Schema(examples = "数值最多 18 位整数、6 位小数") String message,
      @Schema(examples = "1") Integer row) {}

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
            : violations.stream()
                .map(v -> new Fault(v.field(), v.in().code(), v.message().in(language), v.row()))
                .toList());
  }
}
