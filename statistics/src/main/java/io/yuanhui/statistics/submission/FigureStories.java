package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.observation.FigureKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks up what submissions tell of a published figure: five queries, however many they are. */
@ApplicationScoped
public class FigureStories {

  private final Jdbi jdbi;
  private final UsedFigures used;

  FigureStories(Jdbi jdbi, UsedFigures used) {
    this.jdbi = jdbi;
    this.used = used;
  }

  /** By the submission, which has the figure. */
  public Map<UUID, FigureStory> of(
      FigureKey key, Collection<UUID> submissions, Catalogue catalogue) {
    return jdbi.withHandle(
        handle -> {
          FigureCell cell = FigureCell.of(key, catalogue, submissions);
          Map<UUID, FigureStory> stories = people(handle, cell);
          used.origins(handle, cell, catalogue)
              .forEach((id, origin) -> stories.computeIfPresent(id, (k, s) -> s.from(origin)));
          checks(handle, cell)
              .forEach((id, checks) -> stories.computeIfPresent(id, (k, s) -> s.checked(checks)));
          return stories;
        });
  }

  private static Map<UUID, FigureStory> people(Handle handle, FigureCell cell) {
    Map<UUID, Instant> approvals = approvals(handle, cell);
    return handle
        .createQuery(
            "SELECT id, form_code, form_version, submitted_by, submitted_at, approved_by,"
                + " corrects, correction_reason FROM submission WHERE id IN (<ids>)")
        .bindList("ids", cell.submissions())
        .reduceRows(
            new HashMap<>(),
            (map, row) -> {
              UUID id = row.getColumn("id", UUID.class);
              map.put(
                  id,
                  new FigureStory(
                      row.getColumn("form_code", String.class),
                      row.getColumn("form_version", Integer.class),
                      row.getColumn("submitted_by", String.class),
                      row.getColumn("submitted_at", Instant.class),
                      row.getColumn("approved_by", String.class),
                      approvals.get(id),
                      row.getColumn("corrects", UUID.class),
                      row.getColumn("correction_reason", String.class),
                      FigureOriginView.BY_HAND,
                      List.of()));
              return map;
            });
  }

  private static Map<UUID, Instant> approvals(Handle handle, FigureCell cell) {
    return handle
        .createQuery(
            "SELECT submission_id, MAX(at) AS at FROM submission_step"
                + " WHERE submission_id IN (<ids>) AND action = 'APPROVE' GROUP BY submission_id")
        .bindList("ids", cell.submissions())
        .reduceRows(
            new HashMap<>(),
            (map, row) -> {
              map.put(
                  row.getColumn("submission_id", UUID.class), row.getColumn("at", Instant.class));
              return map;
            });
  }

  private static Map<UUID, List<CheckView>> checks(Handle handle, FigureCell cell) {
    return cell.bind(
            handle.createQuery(
                "SELECT k.* FROM submission_cell c JOIN submission s ON s.id = c.submission_id"
                    + " JOIN submission_check_cell r ON r.submission_id = c.submission_id"
                    + " AND r.edition = s.edition AND r.row_no = c.row_no"
                    + " JOIN submission_check k ON k.submission_id = r.submission_id"
                    + " AND k.edition = r.edition AND k.check_no = r.check_no WHERE "
                    + FigureCell.CONDITION
                    + " ORDER BY k.check_no"))
        .reduceRows(
            new HashMap<>(),
            (map, row) -> {
              map.computeIfAbsent(
                      row.getColumn("submission_id", UUID.class), id -> new java.util.ArrayList<>())
                  .add(CheckView.from(CheckStore.check(row, List.of()), false));
              return map;
            });
  }
}
