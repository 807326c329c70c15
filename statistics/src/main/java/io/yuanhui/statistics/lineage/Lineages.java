package io.yuanhui.statistics.lineage;

import io.quarkus.arc.All;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.time.LocalTime;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.lineage.LineageView.ActView;
import io.yuanhui.statistics.lineage.LineageView.ChangeView;
import io.yuanhui.statistics.lineage.LineageView.VintageView;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.observation.Observation;
import io.yuanhui.statistics.observation.ObservationFilter;
import io.yuanhui.statistics.observation.ObservationStore;
import io.yuanhui.statistics.parameter.FigureParameters;
import io.yuanhui.statistics.parameter.RegionParameter;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.storage.Snapshot;
import io.yuanhui.statistics.submission.FigureStories;
import io.yuanhui.statistics.submission.FigureStory;
import io.yuanhui.statistics.unit.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells where a published figure comes from, in the same few queries for every figure. */
@ApplicationScoped
@Snapshot
class Lineages {

  private final Indicators indicators;
  private final RegionParameter regions;
  private final ObservationStore store;
  private final PublicationActs publications;
  private final FigureStories stories;
  private final List<AttachedEvidence> evidence;

  Lineages(
      Indicators indicators,
      RegionParameter regions,
      ObservationStore store,
      PublicationActs publications,
      FigureStories stories,
      @All List<AttachedEvidence> evidence) {
    this.indicators = indicators;
    this.regions = regions;
    this.store = store;
    this.publications = publications;
    this.stories = stories;
    this.evidence = evidence;
  }

  /**
   * All vintages of a figure.
   *
   * @throws ProblemException 404 where nothing of it was ever published
   */
  LineageView of(String givenIndicator, String givenMeasure, String givenRegion, String period) {
    Catalogue catalogue = indicators.catalogue();
    Indicator indicator = FigureParameters.requiredIndicator(givenIndicator, catalogue);
    Measure measure = givenMeasure == null ? Measure.VALUE : FigureParameters.measure(givenMeasure);
    Period of = FigureParameters.requiredPeriod("period", period);
    FigureKey key = new FigureKey(indicator.code(), measure, regions.read(givenRegion), of);
    List<Observation> vintages =
        store.all(
            ObservationFilter.current(List.of(indicator), measure, List.of(key.region()))
                .startingOn(List.of(of.start()))
                .withHistory(),
            catalogue);
    if (vintages.isEmpty()) {
      throw ProblemException.notFound();
    }
    Observation newest = vintages.get(vintages.size() - 1);
    return new LineageView(
        key.indicator(),
        indicator.name(),
        measure.name(),
        key.region(),
        of.code(),
        newest.withdrawn() ? null : newest.vintage(),
        views(key, vintages, catalogue));
  }

  private List<VintageView> views(FigureKey key, List<Observation> vintages, Catalogue catalogue) {
    List<UUID> submissions = vintages.stream().map(Observation::submission).distinct().toList();
    Map<UUID, FigureStory> told = stories.of(key, submissions, catalogue);
    Map<Instant, PublicationActs.Act> acts =
        publications.at(vintages.stream().map(Observation::publishedAt).toList());
    Map<UUID, List<AttachedFileView>> attached = new HashMap<>();
    evidence.forEach(source -> attached.putAll(source.of(submissions)));
    List<VintageView> views = new ArrayList<>();
    for (int i = 0; i < vintages.size(); i++) {
      Observation vintage = vintages.get(i);
      views.add(
          view(
              vintage,
              i == 0 ? null : vintages.get(i - 1),
              told.getOrDefault(vintage.submission(), FigureStory.UNTOLD),
              acts.get(vintage.publishedAt()),
              attached.getOrDefault(vintage.submission(), List.of())));
    }
    Collections.reverse(views);
    return views;
  }

  private static VintageView view(
      Observation vintage,
      Observation before,
      FigureStory story,
      PublicationActs.Act act,
      List<AttachedFileView> attached) {
    return new VintageView(
        vintage.vintage(),
        vintage.value(),
        vintage.unit().code(),
        vintage.status().name(),
        vintage.note(),
        vintage.withdrawn(),
        vintage.restores(),
        LocalTime.at(vintage.supersededAt()),
        before == null ? null : change(before, vintage),
        vintage.submission(),
        story.form(),
        story.formVersion(),
        act(story.reportedBy(), story.reportedAt()),
        act(story.reviewedBy(), story.reviewedAt()),
        act == null ? null : act(act.actor(), vintage.publishedAt()),
        story.corrects(),
        story.correctionReason(),
        act == null ? null : act.reason(),
        story.origin(),
        story.checks(),
        attached);
  }

  private static ActView act(String by, Instant at) {
    return by == null ? null : new ActView(by, LocalTime.at(at));
  }

  private static ChangeView change(Observation before, Observation after) {
    BigDecimal difference =
        after
            .quantity()
            .flatMap(now -> before.quantity().map(then -> difference(now, then)))
            .orElse(null);
    return new ChangeView(
        before.value(), before.unit().code(), before.status().name(), before.note(), difference);
  }

  private static BigDecimal difference(Quantity now, Quantity before) {
    return now.minus(before).in(now.unit()).value();
  }
}
