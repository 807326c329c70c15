package io.yuanhui.environment.air;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** From when on the regions of a group are assessed. */
@ApplicationScoped
class Assessments {

  private final Jdbi jdbi;

  Assessments(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The first day of a group's assessment; empty where none is noted. */
  Optional<LocalDate> firstDay(String group, Metric metric) {
    return Optional.ofNullable(firstDays(metric).get(group));
  }

  /** By group. */
  Map<String, LocalDate> firstDays(Metric metric) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT group_code, first_day FROM air_assessment WHERE metric = :metric")
                .bind("metric", metric.code())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("group_code"),
                            LocalDate.parse(row.getString("first_day"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
