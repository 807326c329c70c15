package io.yuanhui.statistics.parameter;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.region.RegionTree;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the query parameter that names one region: the district itself where there is none. */
@ApplicationScoped
public class RegionParameter {

  private final RegionTree regions;
  private final String home;

  RegionParameter(RegionTree regions, @ConfigProperty(name = "yuanhui.region") String home) {
    if (regions.find(home).isEmpty()) {
      throw new IllegalArgumentException("yuanhui.region: there is no region " + home);
    }
    this.regions = regions;
    this.home = home;
  }

  /** A region's code that exists; 404 where there is no such. */
  public String read(String code) {
    String region = code == null ? home : code;
    if (regions.find(region).isEmpty()) {
      throw FigureParameters.notFound("region", Text.of("没有这个地区代码。", "There is no such region."));
    }
    return region;
  }
}
