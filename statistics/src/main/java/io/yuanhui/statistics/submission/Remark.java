package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.observation.FigureKey;
import java.util.Objects;

/**
 * A cell that a step of a submission names, and what was said of it.
 *
 * @param figure the cell
 * @param text 1000 characters at most; null where the step's own reason says it all
 */
public record Remark(FigureKey figure, String text) {

  public Remark {
    Objects.requireNonNull(figure);
  }
}
