package io.yuanhui.environment.water;

import io.yuanhui.commons.problem.Text;
import java.util.List;

/**
 * How a river is called (地表水环境质量评价办法（试行）, 2011): with five sections and more by the shares of their
 * classes, with fewer by the class of the mean of all sections.
 */
final class RiverStatus {

  static final int MANY = 5;

  private RiverStatus() {}

  /** By the sections' classes, {@link #MANY} of them at least. */
  static Text ofMany(List<WaterClass> sections) {
    double good = share(sections, WaterClass.III, false);
    double beyond = share(sections, WaterClass.V, true);
    if (good >= 90) {
      return WaterClass.II.status();
    }
    if (good >= 75) {
      return WaterClass.III.status();
    }
    if (beyond < 20) {
      return WaterClass.IV.status();
    }
    return good < 60 && beyond >= 40 ? WaterClass.BEYOND_V.status() : WaterClass.V.status();
  }

  private static double share(List<WaterClass> sections, WaterClass than, boolean worse) {
    long count = sections.stream().filter(each -> each.isWorseThan(than) == worse).count();
    return count * 100.0 / sections.size();
  }
}
