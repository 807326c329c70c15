package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.observation.FigureKey;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** The cell of a figure in each of some submissions, for queries that name it {@code c}. */
record FigureCell(FigureKey key, int indicatorId, Collection<UUID> submissions) {

  static final String CONDITION =
      "c.submission_id IN (<ids>) AND c.indicator_id = :indicator AND c.measure = :measure"
          + " AND c.region_code = :region AND c.period = :period";

  static FigureCell of(FigureKey key, Catalogue catalogue, Collection<UUID> submissions) {
    return new FigureCell(key, catalogue.find(key.indicator()).orElseThrow().id(), submissions);
  }

  Query bind(Query query) {
    return query
        .bindList("ids", submissions)
        .bind("indicator", indicatorId)
        .bind("measure", key.measure().name())
        .bind("region", key.region())
        .bind("period", key.period().code());
  }
}
