package io.yuanhui.commons.audit;

import java.util.Objects;

/**
 * An event that has no place in the chain yet. Texts longer than their columns are cut.
 *
 * @param origin who and from where
 * @param action such as {@code submission.publish}
 * @param entity what it was done to, such as {@code submission/4711}
 * @param outcome how it ended, one of {@link Outcome}; a text, as what stands in a forged row must
 *     be readable too
 * @param before JSON of what was there; null where nothing was
 * @param after JSON of what is there now; null where nothing is
 */
record Happening(
    Origin origin, String action, String entity, String outcome, String before, String after) {

  Happening {
    Objects.requireNonNull(outcome);
    origin =
        new Origin(
            cut(origin.actor(), 120),
            cut(origin.department(), 40),
            cut(origin.address(), 64),
            cut(origin.requestId(), 64));
    action = cut(Objects.requireNonNull(action), 60);
    entity = cut(Objects.requireNonNull(entity), 200);
  }

  private static String cut(String text, int most) {
    return text == null || text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
