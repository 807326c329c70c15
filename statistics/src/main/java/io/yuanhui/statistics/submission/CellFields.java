package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.ObservationStatus;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.region.RegionTree;
import io.yuanhui.statistics.unit.StoredDecimal;
import io.yuanhui.statistics.unit.Unit;
import io.yuanhui.statistics.unit.UnknownUnitException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Reads the fields of one cell; each fault goes to the listener, and the field is then null. */
final class CellFields {

  private static final int LONGEST_NOTE = 500;

  private final CellRequest request;
  private final Indicator indicator;
  private final BiConsumer<String, Text> fault;
  private final Measure measure;
  private final ObservationStatus status;

  CellFields(CellRequest request, Indicator indicator, BiConsumer<String, Text> fault) {
    this.request = request;
    this.indicator = indicator;
    this.fault = fault;
    this.measure =
        constant(
            Measure.class,
            "measure",
            request.measure(),
            Measure.VALUE,
            Text.of("须为 VALUE、YOY、RANK 或 PROGRESS。", "One of VALUE, YOY, RANK, PROGRESS."));
    this.status =
        constant(
            ObservationStatus.class,
            "status",
            request.status(),
            ObservationStatus.P,
            Text.of("须为 P、R、F、E 或 M。", "One of P, R, F, E, M."));
  }

  Measure measure() {
    return measure;
  }

  ObservationStatus status() {
    return status;
  }

  String region(String submissionRegion, RegionTree regions) {
    String region = request.region() == null ? submissionRegion : request.region();
    if (regions.find(region).isEmpty()) {
      fault.accept("region", Text.of("没有这个地区代码。", "There is no such region."));
      return null;
    }
    if (!regions.isWithin(region, submissionRegion)) {
      fault.accept("region", Text.of("不在报送地区之内。", "Lies outside the submission's region."));
      return null;
    }
    return region;
  }

  Period period(Period submissionPeriod, LocalDate today) {
    try {
      Period period = request.period() == null ? submissionPeriod : Period.parse(request.period());
      if (period.frequency() != indicator.frequency()) {
        fault.accept(
            "period",
            Text.of(
                "该指标的频率为 " + indicator.frequency().code() + "，与时期 " + period.code() + " 不符。",
                "The indicator has frequency "
                    + indicator.frequency().code()
                    + ", which the period "
                    + period.code()
                    + " has not."));
        return null;
      }
      if (period.start().isAfter(today)) {
        fault.accept("period", Text.of("时期尚未开始。", "The period has not begun."));
        return null;
      }
      return period;
    } catch (InvalidPeriodException invalid) {
      fault.accept("period", invalid.text());
      return null;
    }
  }

  BigDecimal value() {
    BigDecimal value = request.value();
    if (value == null) {
      if (status != null && status != ObservationStatus.M) {
        fault.accept("value", Text.of("没有数值时，状态须为 M。", "Without a value the status must be M."));
      }
      return null;
    }
    if (status == ObservationStatus.M) {
      fault.accept("value", Text.of("状态为 M 时不得有数值。", "With status M there is no value."));
      return null;
    }
    if (!StoredDecimal.fits(value)) {
      fault.accept("value", StoredDecimal.LIMITS);
      return null;
    }
    if (measure == Measure.RANK
        && (value.signum() <= 0 || value.stripTrailingZeros().scale() > 0)) {
      fault.accept("value", Text.of("位次须为正整数。", "A rank is a positive whole number."));
      return null;
    }
    return StoredDecimal.asWritten(value);
  }

  Unit unit() {
    if (measure == null) {
      return null;
    }
    Unit due = indicator.unit(measure);
    if (request.unit() == null) {
      return due;
    }
    try {
      Unit unit = Unit.parse(request.unit());
      if (unit.dimension() == due.dimension()) {
        return unit;
      }
      fault.accept(
          "unit",
          Text.of(
              "与该指标的单位 " + due.code() + " 不同量纲，无法换算。",
              "Of another dimension than the indicator's unit " + due.code() + "."));
    } catch (UnknownUnitException unknown) {
      fault.accept("unit", unknown.text());
    }
    return null;
  }

  String note() {
    String note = request.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      fault.accept("note", Text.of("最多 500 字。", "500 characters at most."));
      return null;
    }
    return note == null || note.isBlank() ? null : note;
  }

  private <E extends Enum<E>> E constant(
      Class<E> type, String field, String given, E otherwise, Text message) {
    if (given == null) {
      return otherwise;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(given)) {
        return constant;
      }
    }
    fault.accept(field, message);
    return null;
  }
}
