package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.rule.Check;
import java.util.Map;

/**
 * What a rule says, and the explanation that holds for it.
 *
 * @param explanation null where there is none, or only one of other figures
 */
record ExplainedCheck(Check check, Explanation explanation) {

  static ExplainedCheck of(Check check, Map<CheckPlace, Explanation> explanations) {
    Explanation given = explanations.get(CheckPlace.of(check));
    boolean holds =
        given != null
            && check.warns()
            && given.ruleVersion() == check.version()
            && given.fingerprint().equals(check.fingerprint());
    return new ExplainedCheck(check, holds ? given : null);
  }

  /** Whether it is a warning that nobody has explained. */
  boolean isOpen() {
    return check.warns() && explanation == null;
  }
}
