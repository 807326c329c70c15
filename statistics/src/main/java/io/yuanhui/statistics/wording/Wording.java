package io.yuanhui.statistics.wording;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.region.RegionLevel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The sentences in which staff read figures, in Chinese with English beside. Numbers are rounded
 * half-even to the given decimals first, and what then is zero is 持平.
 */
public final class Wording {

  private static final Text UNCHANGED = Text.of("持平", "unchanged");

  private Wording() {}

  /** A growth in per cent: 增长12.1%, 下降12.2%, 持平. */
  public static Text growth(BigDecimal percent, int decimals) {
    BigDecimal shown = round(percent, decimals);
    String size = shown.abs().toPlainString() + "%";
    return switch (shown.signum()) {
      case 1 -> Text.of("增长" + size, "up " + size);
      case -1 -> Text.of("下降" + size, "down " + size);
      default -> UNCHANGED;
    };
  }

  /** A difference of percentages: 提升29.3个百分点, 回落0.5个百分点, 持平. */
  public static Text points(BigDecimal points, int decimals) {
    BigDecimal shown = round(points, decimals);
    return switch (shown.signum()) {
      case 1 -> points(shown, "提升", "up ", "");
      case -1 -> points(shown, "回落", "down ", "");
      default -> UNCHANGED;
    };
  }

  /**
   * How a growth moved: of two falls 降幅收窄23.7个百分点 or 降幅扩大1.2个百分点, otherwise as {@link #points} says
   * it.
   *
   * @param now the growth now, in per cent
   * @param before the growth it is compared with, in per cent
   */
  public static Text trend(BigDecimal now, BigDecimal before, int decimals) {
    BigDecimal moved = now.subtract(before);
    BigDecimal shown = round(moved, decimals);
    boolean bothFall = round(now, decimals).signum() < 0 && round(before, decimals).signum() < 0;
    if (!bothFall || shown.signum() == 0) {
      return points(moved, decimals);
    }
    return shown.signum() > 0
        ? points(shown, "降幅收窄", "the fall narrowed by ", "")
        : points(shown, "降幅扩大", "the fall widened by ", "");
  }

  /** A rank among the peers of a level: 居县区第2位. */
  public static Text rank(int rank, RegionLevel peers) {
    return Text.of(
        "居" + peers.plural().zh() + "第" + rank + "位",
        "no. " + rank + " of the " + peers.plural().en());
  }

  /** The completion of a target: 完成目标任务的102.8%. */
  public static Text progress(BigDecimal percent, int decimals) {
    String shown = round(percent, decimals).toPlainString();
    return Text.of("完成目标任务的" + shown + "%", shown + "% of the target");
  }

  /** Progress − pace: 快于序时进度50.6个百分点, 慢于序时进度3.1个百分点, 与序时进度持平. */
  public static Text pace(BigDecimal ahead, int decimals) {
    BigDecimal shown = round(ahead, decimals);
    return switch (shown.signum()) {
      case 1 -> points(shown, "快于序时进度", "", " ahead of the pace of the year");
      case -1 -> points(shown, "慢于序时进度", "", " behind the pace of the year");
      default -> Text.of("与序时进度持平", "at the pace of the year");
    };
  }

  /** One sentence of several parts: 增长12.1%，居县区第2位. */
  public static Text join(Text... parts) {
    return Text.of(
        Arrays.stream(parts).map(Text::zh).collect(Collectors.joining("，")),
        Arrays.stream(parts).map(Text::en).collect(Collectors.joining(", ")));
  }

  private static Text points(BigDecimal shown, String zh, String before, String after) {
    String size = shown.abs().toPlainString();
    String unit =
        shown.abs().compareTo(BigDecimal.ONE) == 0 ? " percentage point" : " percentage points";
    return Text.of(zh + size + "个百分点", before + size + unit + after);
  }

  private static BigDecimal round(BigDecimal number, int decimals) {
    return number.setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
