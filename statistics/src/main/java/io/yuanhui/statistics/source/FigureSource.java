package io.yuanhui.statistics.source;

import io.yuanhui.statistics.observation.FigureKey;
import java.util.Optional;
import java.util.Set;

/**
 * Figures that a service computes from its own records: the seam between records and statistics.
 *
 * <p>A service offers beans of this type, at most one for an indicator; forms are filled from them,
 * and what they say of the records stays with the figure that is published. Asking one changes
 * nothing.
 */
public interface FigureSource {

  /** The codes of the indicators that this computes. */
  Set<String> indicators();

  /**
   * The figure as the records stand now.
   *
   * @param key one of {@link #indicators()}, its measure, region and period
   * @return empty where the records say nothing of it: another measure, no records, or not enough
   *     of them to be valid
   */
  Optional<SourcedFigure> figure(FigureKey key);
}
