package io.yuanhui.statistics.region;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Offers the national regions and groups for injection. */
class RegionBeans {

  @Produces
  @Singleton
  RegionTree regions() {
    return RegionTree.national();
  }

  @Produces
  @Singleton
  RegionGroups groups() {
    return RegionGroups.national();
  }
}
