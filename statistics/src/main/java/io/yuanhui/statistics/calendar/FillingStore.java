package io.yuanhui.statistics.calendar;

import static java.util.stream.Collectors.groupingBy;

import io.yuanhui.statistics.calendar.Expected.Place;
import io.yuanhui.statistics.submission.SubmissionState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what became of expected fillings, one query for each frequency. */
@ApplicationScoped
class FillingStore {

  private final Jdbi jdbi;

  FillingStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Map<Place, Filling> of(Collection<Expected> expected) {
    Map<Place, Filling> fillings = new HashMap<>();
    expected.stream()
        .collect(groupingBy(one -> one.form().frequency()))
        .values()
        .forEach(group -> read(group, fillings));
    return fillings;
  }

  /** Codes of one frequency sort as their periods; newer submissions come first. */
  private void read(List<Expected> group, Map<Place, Filling> fillings) {
    List<String> forms = group.stream().map(one -> one.form().code()).distinct().toList();
    List<String> periods = group.stream().map(one -> one.period().code()).sorted().toList();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, form_code, region_code, period, state, first_submitted_at"
                        + " FROM submission WHERE form_code IN (<forms>)"
                        + " AND period BETWEEN :first AND :last AND state <> 'WITHDRAWN'"
                        + " ORDER BY created_at DESC, id DESC")
                .bindList("forms", forms)
                .bind("first", periods.get(0))
                .bind("last", periods.get(periods.size() - 1))
                .map(
                    (row, context) ->
                        Map.entry(
                            new Place(
                                row.getString("form_code"),
                                row.getString("region_code"),
                                row.getString("period")),
                            new Filling(
                                context
                                    .findColumnMapperFor(UUID.class)
                                    .orElseThrow()
                                    .map(row, "id", context),
                                SubmissionState.valueOf(row.getString("state")),
                                context
                                    .findColumnMapperFor(Instant.class)
                                    .orElseThrow()
                                    .map(row, "first_submitted_at", context))))
                .forEach(entry -> fillings.merge(entry.getKey(), entry.getValue(), Filling::with)));
  }
}
