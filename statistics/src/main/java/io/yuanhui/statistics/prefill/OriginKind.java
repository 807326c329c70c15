package io.yuanhui.statistics.prefill;

/** Where the value of a cell came from. */
public enum OriginKind {
  /** 业务台账: computed from the service's own records. */
  RECORDS,
  /** 公式: computed from other figures. */
  FORMULA,
  /** 上期: taken over from the last period. */
  PREVIOUS,
  /** 手工: typed by the clerk. */
  HAND
}
