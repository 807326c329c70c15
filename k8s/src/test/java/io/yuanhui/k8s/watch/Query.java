package io.yuanhui.k8s.watch;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A query in Prometheus' language, as far as names go. */
record Query(String text) {

  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "bool", "offset", "NaN", "Inf");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
  private static final Pattern LABELS =
      Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=|,|$)");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.$])([a-zA-Z_:][\\w:]*)(?!\\s*\\()(?![\\w:])");

  /** Names of measures. */
  Set<String> measures() {
    String bare = replace(text.replaceAll(STRING.pattern(), ""), SELECTOR, LABELS, RANGE);
    return NAME.matcher(bare)
        .results()
        .map(name -> name.group(1))
        .filter(name -> !WORDS.contains(name))
        .collect(toCollection(TreeSet::new));
  }

  /** Labels that are chosen or summed by. */
  Set<String> labels() {
    String bare = text.replaceAll(STRING.pattern(), "");
    return Stream.of(SELECTOR, LABELS)
        .flatMap(part -> part.matcher(bare).results())
        .flatMap(part -> Arrays.stream(part.group(1).split(",")))
        .map(String::strip)
        .map(LABEL::matcher)
        .filter(Matcher::find)
        .map(label -> label.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private static String replace(String text, Pattern... parts) {
    String left = text;
    for (Pattern part : parts) {
      left = part.matcher(left).replaceAll(" ");
    }
    return left;
  }
}
