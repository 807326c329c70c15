package io.yuanhui.commons.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.problem.Violation.In;
import java.util.List;

/** Explains JSON that cannot be read: the field where known, else line and column; no value. */
final class JsonFault {

  private JsonFault() {}

  static ProblemException explain(JsonProcessingException fault) {
    if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      Text reason =
          fault instanceof UnrecognizedPropertyException
              ? Text.of("没有这个字段。", "There is no such field.")
              : Text.of("字段类型不正确。", "The field has the wrong type.");
      return new ProblemException(
          ProblemType.MALFORMED_REQUEST,
          reason,
          List.of(new Violation(path(mapping), In.BODY, reason, row(mapping))));
    }
    JsonLocation at = fault.getLocation();
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST,
        at == null
            ? Text.of("请求内容不是有效的 JSON。", "The body is not valid JSON.")
            : Text.format(
                "请求内容不是有效的 JSON（第 %d 行第 %d 列）。",
                "The body is not valid JSON (line %d, column %d).",
                at.getLineNr(),
                at.getColumnNr()));
  }

  private static String path(JsonMappingException fault) {
    StringBuilder path = new StringBuilder();
    for (Reference step : fault.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static Integer row(JsonMappingException fault) {
    return fault.getPath().stream()
        .filter(step -> step.getFieldName() == null && step.getIndex() >= 0)
        .map(step -> step.getIndex() + 1)
        .findFirst()
        .orElse(null);
  }
}
