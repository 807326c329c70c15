package io.yuanhui.statistics.rule;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.period.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a rule says of the figures of one region and period.
 *
 * @param message what is wrong, or why it was not evaluated; null where the rule is kept
 * @param cells those of the submission that it read
 * @param figures all that it read
 */
public record Check(
    String rule,
    int version,
    Severity severity,
    String expression,
    String region,
    Period period,
    Outcome outcome,
    Text message,
    List<FilledCell> cells,
    List<CheckedFigure> figures) {

  public Check {
    cells = List.copyOf(cells);
    figures = List.copyOf(figures);
  }

  /** A rule that is not evaluated, as the submission has too many figures. */
  static Check unread(Rule rule, String region, Period period) {
    return new Check(
        rule.code,
        rule.number,
        rule.severity,
        rule.expression,
        region,
        period,
        Outcome.NOT_EVALUATED,
        Text.of("数据过多，未评估。", "The submission has too many figures to be checked."),
        List.of(),
        List.of());
  }

  /** Whether the figures cannot be submitted. */
  public boolean blocks() {
    return outcome == Outcome.BROKEN && severity == Severity.ERROR;
  }

  /** Whether they can, with an explanation. */
  public boolean warns() {
    return outcome == Outcome.BROKEN && severity == Severity.WARNING;
  }

  /** Tells the figures that it read from others, so that an explanation holds for these only. */
  public String fingerprint() {
    String read =
        figures.stream()
            .map(
                figure ->
                    figure.name()
                        + "="
                        + (figure.quantity() == null
                            ? ""
                            : figure.quantity().toBase().value().stripTrailingZeros()))
            .collect(Collectors.joining(";"));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(read.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
