package io.yuanhui.commons.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that is refused, with the reason for the caller. */
public class ProblemException extends RuntimeException {

  private final ProblemType type;
  private final Text detail;
  private final List<Violation> violations;
  private final Duration retryAfter;

  public ProblemException(ProblemType type, Text detail, List<Violation> violations) {
    this(type, detail, violations, null);
  }

  private ProblemException(
      ProblemType type, Text detail, List<Violation> violations, Duration retryAfter) {
    super(type + (detail == null ? "" : ": " + detail.en()), null, false, false);
    this.type = type;
    this.detail = detail;
    this.violations = List.copyOf(violations);
    this.retryAfter = retryAfter;
  }

  public ProblemException(ProblemType type, Text detail) {
    this(type, detail, List.of());
  }

  /** 422: every fault of the request at once. */
  public static ProblemException rules(List<Violation> violations) {
    return counted(ProblemType.RULE_VIOLATION, violations);
  }

  /** 403: every row that the caller may not write. */
  public static ProblemException forbidden(List<Violation> violations) {
    return counted(ProblemType.FORBIDDEN, violations);
  }

  /** 403 with its reason. */
  public static ProblemException forbidden(Text detail) {
    return new ProblemException(ProblemType.FORBIDDEN, detail);
  }

  /** 400: one parameter or header that cannot be read. */
  public static ProblemException malformed(Violation violation) {
    return new ProblemException(
        ProblemType.MALFORMED_REQUEST, violation.message(), List.of(violation));
  }

  /** 404, also for what the caller may not know of. */
  public static ProblemException notFound() {
    return new ProblemException(
        ProblemType.NOT_FOUND,
        Text.of("没有这条内容，或您无权查看。", "There is no such thing, or not for you."));
  }

  /** 409 with its reason. */
  public static ProblemException conflict(Text detail) {
    return new ProblemException(ProblemType.STATE_CONFLICT, detail);
  }

  /** 503: try again after a while. */
  public static ProblemException unavailable(Text detail, Duration retryAfter) {
    return new ProblemException(ProblemType.UNAVAILABLE, detail, List.of(), retryAfter);
  }

  /** 429: try again after a while. */
  public static ProblemException tooMany(Text detail, Duration retryAfter) {
    return new ProblemException(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), retryAfter);
  }

  private static ProblemException counted(ProblemType type, List<Violation> violations) {
    int count = violations.size();
    return new ProblemException(
        type, Text.of(count + " 处有误。", count == 1 ? "1 fault." : count + " faults."), violations);
  }

  public ProblemType type() {
    return type;
  }

  public Text detail() {
    return detail;
  }

  public List<Violation> violations() {
    return violations;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
