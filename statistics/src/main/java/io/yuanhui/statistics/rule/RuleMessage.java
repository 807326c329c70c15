package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule says when it is broken: a sentence with the figures in braces. */
final class RuleMessage {

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

  private RuleMessage() {}

  /** What stands in braces. */
  static Set<String> named(String message) {
    Set<String> names = new LinkedHashSet<>();
    Matcher braces = BRACES.matcher(message);
    while (braces.find()) {
      names.add(braces.group(1));
    }
    return names;
  }

  /** The sentence with the figures put in. */
  static Text fill(Rule rule, Map<String, Text> figures) {
    return Text.of(
        BRACES.matcher(rule.message).replaceAll(braces -> literal(braces.group(1), figures, true)),
        BRACES
            .matcher(rule.messageEn)
            .replaceAll(braces -> literal(braces.group(1), figures, false)));
  }

  private static String literal(String name, Map<String, Text> figures, boolean zh) {
    Text figure = figures.getOrDefault(name, Text.of("—", "—"));
    return Matcher.quoteReplacement(zh ? figure.zh() : figure.en());
  }
}
