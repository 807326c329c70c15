package io.yuanhui.commons.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/** Every problem that an API of the suite answers with (RFC 9457): the one list. */
public enum ProblemType {
  MALFORMED_REQUEST(400, "请求格式有误", "Malformed request"),
  UNAUTHENTICATED(401, "请先登录", "Authentication required"),
  FORBIDDEN(403, "没有权限", "Not permitted"),
  NOT_FOUND(404, "未找到", "Not found"),
  METHOD_NOT_ALLOWED(405, "不支持该请求方法", "Method not allowed"),
  NOT_ACCEPTABLE(406, "无法按要求的格式返回", "Not acceptable"),
  REQUEST_TIMEOUT(408, "请求发送过慢", "The request came too slowly"),
  STATE_CONFLICT(409, "当前状态不允许该操作", "Conflict with the current state"),
  STALE_VERSION(412, "内容已被他人修改", "Changed by someone else"),
  BODY_TOO_LARGE(413, "请求内容过大", "Request body too large"),
  ADDRESS_TOO_LONG(414, "请求地址过长", "Request line too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容类型", "Unsupported media type"),
  RULE_VIOLATION(422, "数据不符合规则", "A rule is violated"),
  IDEMPOTENCY_KEY_REUSED(422, "幂等键已用于其他内容", "Idempotency key used for another request"),
  PRECONDITION_REQUIRED(428, "请提供 If-Match", "If-Match required"),
  TOO_MANY_REQUESTS(429, "请求过于频繁", "Too many requests"),
  HEADERS_TOO_LARGE(431, "请求头过大", "Request headers too large"),
  INTERNAL_ERROR(500, "系统内部错误", "Internal error"),
  UPSTREAM_FAILURE(502, "上游服务出错", "Upstream failure"),
  UNAVAILABLE(503, "服务暂不可用", "Temporarily unavailable"),
  UPSTREAM_TIMEOUT(504, "上游服务超时", "Upstream timed out");

  private final int status;
  private final Text title;

  ProblemType(int status, String zh, String en) {
    this.status = status;
    this.title = Text.of(zh, en);
  }

  public int status() {
    return status;
  }

  public Text title() {
    return title;
  }

  /** The stable identifier, such as {@code urn:yuanhui:problem:not-found}. */
  public URI uri() {
    return URI.create("urn:yuanhui:problem:" + name().toLowerCase().replace('_', '-'));
  }

  /** The first type of that status, if the suite has one. */
  public static Optional<ProblemType> ofStatus(int status) {
    return Arrays.stream(values()).filter(type -> type.status == status).findFirst();
  }
}
