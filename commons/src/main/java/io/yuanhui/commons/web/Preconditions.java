package io.yuanhui.commons.web;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Optimistic locking at the door: {@code ETag} out, {@code If-Match} in. */
public final class Preconditions {

  private Preconditions() {}

  /** The tag of a version. */
  public static EntityTag tag(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Refuses with 428 where {@code If-Match} is missing, with 412 where it names another version.
   */
  public static void requireMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(
          ProblemType.PRECONDITION_REQUIRED,
          Text.of(
              "修改时须在 If-Match 中给出您所见版本的 ETag。",
              "Give the ETag of the version you saw in If-Match."));
    }
    checkMatch(ifMatch, version);
  }

  /** Refuses with 412 where {@code If-Match} is given and names another version. */
  public static void checkMatch(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return;
    }
    boolean matches =
        Arrays.stream(ifMatch.split(","))
            .map(tag -> tag.strip().replace("\"", ""))
            .anyMatch(Long.toString(version)::equals);
    if (!matches) {
      throw stale();
    }
  }

  /** Refuses with 412 where {@code If-Match} is given for something that is not there yet. */
  public static void checkAbsent(String ifMatch) {
    if (ifMatch != null && !ifMatch.isBlank()) {
      throw stale();
    }
  }

  /** 412: someone else saved in between; nothing of theirs was overwritten. */
  public static ProblemException stale() {
    return new ProblemException(
        ProblemType.STALE_VERSION,
        Text.of(
            "您打开之后，他人已保存了修改；您的修改没有写入，请重新读取后再保存。",
            "Someone saved after you opened it; nothing of yours was written. Read again, then save."));
  }
}
