package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.statistics.form.FormVersion;
import io.yuanhui.statistics.form.FormsInForce;
import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.indicator.Indicators;
import io.yuanhui.statistics.observation.FigureKey;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.prefill.OriginKind;
import io.yuanhui.statistics.prefill.OriginView;
import io.yuanhui.statistics.prefill.Proposal;
import io.yuanhui.statistics.prefill.Proposals;
import io.yuanhui.statistics.unit.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where the cells of a form came from. Nobody's word is taken for it: a value is from records
 * or a formula if it is the one that they give at the moment of saving, and one that is not needs a
 * note.
 */
@ApplicationScoped
class CellOrigins {

  private final FormsInForce forms;
  private final Proposals proposals;
  private final OriginStore store;
  private final Indicators indicators;

  CellOrigins(FormsInForce forms, Proposals proposals, OriginStore store, Indicators indicators) {
    this.forms = forms;
    this.proposals = proposals;
    this.store = store;
    this.indicators = indicators;
  }

  /**
   * Writes down the origins of a submission's cells, in the place of those that it had.
   *
   * @param requests the cells as they were sent, by row
   * @param fresh whether it had none
   * @throws ProblemException 422 naming every override without a note
   */
  void write(Submission submission, List<Cell> cells, List<CellRequest> requests, boolean fresh) {
    if (submission.form == null) {
      return;
    }
    FormVersion version = forms.find(submission.form, submission.formVersion).orElseThrow();
    Map<Integer, CellOrigin> origins = find(version, submission, cells, requests);
    if (fresh) {
      store.add(submission.id, origins);
    } else {
      store.replace(submission.id, origins);
    }
  }

  /** The cells as readers see them: where each came from, if they are of a form. */
  List<CellView> views(Submission submission, List<Cell> cells) {
    if (submission.form == null) {
      return cells.stream().map(CellView::from).toList();
    }
    Map<Integer, CellOrigin> origins = store.read(submission.id, indicators.catalogue());
    return cells.stream()
        .map(
            cell -> {
              CellOrigin origin = origins.get(cell.row());
              return CellView.from(cell).from(origin == null ? OriginView.byHand() : origin.view());
            })
        .toList();
  }

  private Map<Integer, CellOrigin> find(
      FormVersion version, Submission submission, List<Cell> cells, List<CellRequest> requests) {
    Catalogue catalogue = indicators.catalogue();
    Map<FigureKey, Quantity> filled = new HashMap<>();
    cells.stream()
        .filter(cell -> cell.value() != null)
        .forEach(cell -> filled.put(cell.key(), new Quantity(cell.value(), cell.unit())));
    Map<FigureKey, Proposal> offers =
        proposals.of(version, submission.region, Period.parse(submission.period), filled);
    List<Violation> faults = new ArrayList<>();
    Map<Integer, CellOrigin> origins = new HashMap<>();
    for (Cell cell : cells) {
      OriginKind kind =
          kind(cell, requests.get(cell.row() - 1).origin(), offers.get(cell.key()), faults);
      if (kind != null) {
        origins.put(cell.row(), new CellOrigin(kind, offers.get(cell.key()), catalogue));
      }
    }
    if (!faults.isEmpty()) {
      throw ProblemException.rules(faults);
    }
    return origins;
  }

  /** Null for what was filled by hand without an offer that would have to be explained. */
  private static OriginKind kind(Cell cell, String told, Proposal offer, List<Violation> faults) {
    boolean previous = OriginKind.PREVIOUS.name().equals(told);
    boolean byHand = OriginKind.HAND.name().equals(told);
    if (told != null && !previous && !byHand) {
      faults.add(fault(cell, "origin", "须为 PREVIOUS 或 HAND。", "PREVIOUS or HAND."));
      return null;
    }
    boolean taken =
        offer != null
            && cell.value() != null
            && offer.gives(new Quantity(cell.value(), cell.unit()));
    if (previous && !(taken && offer.kind() == OriginKind.PREVIOUS)) {
      faults.add(fault(cell, "origin", "与上期数据不同。", "Not the value of the last period."));
      return null;
    }
    if (offer == null || (offer.kind() == OriginKind.PREVIOUS && !previous)) {
      return null;
    }
    if (taken && !byHand) {
      return offer.kind();
    }
    if (cell.note() == null) {
      String value = offer.shown() + " " + offer.quantity().unit().code();
      faults.add(
          fault(
              cell,
              "note",
              "台账或公式给出 " + value + "；改写须在备注中说明。",
              "Records or a formula give " + value + "; overriding it needs a note."));
    }
    return OriginKind.HAND;
  }

  private static Violation fault(Cell cell, String field, String zh, String en) {
    return Violation.row("cells", cell.row(), field, Text.of(zh, en));
  }
}
