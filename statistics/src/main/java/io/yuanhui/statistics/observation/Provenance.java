package io.yuanhui.statistics.observation;

/** Who stands behind a vintage: who reported, approved and released it, and why it came about. */
record Provenance(String submittedBy, String approvedBy, String publishedBy, String reason) {

  static final Provenance UNTOLD = new Provenance(null, null, null, null);
}
