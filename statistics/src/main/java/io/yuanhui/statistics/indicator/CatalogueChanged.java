package io.yuanhui.statistics.indicator;

/** An indicator was defined or redefined; observed when that is committed. */
record CatalogueChanged() {}
