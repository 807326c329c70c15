package io.yuanhui.statistics.ranking;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.CurrentFigures;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.Region;
import io.yuanhui.statistics.region.RegionGroup;
import io.yuanhui.statistics.region.RegionGroups;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.storage.Snapshot;
import io.yuanhui.statistics.unit.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Ranks the regions of a group by what is published now, and against the period before. */
@ApplicationScoped
@Snapshot
class Rankings {

  private final Indicators indicators;
  private final CurrentFigures figures;
  private final RegionTree regions;
  private final RegionGroups groups;

  Rankings(Indicators indicators, CurrentFigures figures, RegionTree regions, RegionGroups groups) {
    this.indicators = indicators;
    this.figures = figures;
    this.regions = regions;
    this.groups = groups;
  }

  RankingView rank(String code, Measure measure, Period period, String groupCode) {
    requireRankable(measure);
    Catalogue catalogue = indicators.catalogue();
    Indicator indicator = FigureParameters.requiredIndicator(code, catalogue);
    RegionGroup group = group(groupCode);
    Set<String> members = Set.copyOf(group.members());
    Period previous = figures.previousPeriod(indicator, measure, period).orElse(null);
    Map<String, Integer> previousRanks =
        previous == null
            ? Map.of()
            : ranking(indicator, measure, previous, members, catalogue, Map.of()).places().stream()
                .collect(Collectors.toMap(Ranking.Place::region, Ranking.Place::rank));
    Ranking ranking = ranking(indicator, measure, period, members, catalogue, previousRanks);
    Unit unit = indicator.unit(measure);
    return new RankingView(
        ranking.places().stream().map(place -> view(place, unit)).toList(),
        group.size(),
        group.code(),
        group.name(),
        period.code(),
        previous == null ? null : previous.code(),
        null);
  }

  private Ranking ranking(
      Indicator indicator,
      Measure measure,
      Period period,
      Set<String> members,
      Catalogue catalogue,
      Map<String, Integer> previousRanks) {
    List<Ranking.Entry> entries =
        figures.across(indicator, measure, period, catalogue).stream()
            .filter(figure -> members.contains(figure.region()))
            .filter(figure -> figure.quantity().isPresent())
            .map(Rankings::entry)
            .toList();
    return Ranking.rank(entries, indicator.better(), previousRanks);
  }

  private static Ranking.Entry entry(Observation figure) {
    return new Ranking.Entry(figure.region(), figure.quantity().orElseThrow());
  }

  private RankingView.Place view(Ranking.Place place, Unit unit) {
    return new RankingView.Place(
        place.rank(),
        place.region(),
        regions.find(place.region()).map(Region::name).orElse(place.region()),
        place.value().in(unit).value(),
        unit.code(),
        place.previousRank(),
        place.movement());
  }

  private RegionGroup group(String code) {
    return groups
        .find(code)
        .orElseThrow(
            () ->
                ProblemException.malformed(
                    Violation.query("group", Text.of("没有这个地区组。", "There is no such group."))));
  }

  private static void requireRankable(Measure measure) {
    if (measure == Measure.RANK) {
      throw ProblemException.malformed(
          Violation.query("measure", Text.of("位次本身不能再排位。", "Ranks are not ranked again.")));
    }
  }
}
