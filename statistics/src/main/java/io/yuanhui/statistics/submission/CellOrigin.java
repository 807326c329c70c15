package io.yuanhui.statistics.submission;

import io.yuanhui.statistics.indicator.Catalogue;
import io.yuanhui.statistics.prefill.OriginInput;
import io.yuanhui.statistics.prefill.OriginKind;
import io.yuanhui.statistics.prefill.OriginView;
import io.yuanhui.statistics.prefill.Proposal;

/**
 * Where a cell came from: as it was offered, or by hand in spite of an offer.
 *
 * @param kind the offer's, or HAND
 */
record CellOrigin(OriginKind kind, Proposal offer, Catalogue catalogue) {

  int indicatorId(OriginInput input) {
    return catalogue.find(input.figure().indicator()).orElseThrow().id();
  }

  OriginView view() {
    return kind == OriginKind.HAND ? OriginView.overriding(offer) : OriginView.from(offer);
  }
}
