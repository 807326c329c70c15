package io.yuanhui.statistics.submission;

import io.yuanhui.commons.problem.Text;
import io.yuanhui.statistics.indicator.Indicator;
import io.yuanhui.statistics.measure.Measure;
import io.yuanhui.statistics.observation.ObservationStatus;
import io.yuanhui.statistics.period.InvalidPeriodException;
import io.yuanhui.statistics.period.Period;
import io.yuanhui.statistics.unit.StoredDecimal;
import io.yuanhui.statistics.unit.Unit;
import io.yuanhui.statistics.unit.UnknownUnitException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the fields of one cell; each fault goes to the listener, and the field is then null. */
final class CellFields {

  private static final int LONGEST_NOTE = 500;

  private final CellRequest request;
  private final Indicator indicator;
  private final CellFaults faults;
  private final Measure measure;
  private final ObservationStatus status;

  CellFields(CellRequest request, Indicator indicator, CellFaults faults) {
    this.request = request;
    this.indicator = indicator;
    this.faults = faults;
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

  String region(RegionScope regions) {
    if (request.region() == null) {
      return regions.whole();
    }
    Optional<Text> fault = regions.fault(request.region());
    fault.ifPresent(reason -> faults.fault("region", reason));
    return fault.isPresent() ? null : request.region();
  }

  Period period(Period submissionPeriod, KnownPeriods periods, LocalDate today) {
    try {
      Period period = request.period() == null ? submissionPeriod : periods.parse(request.period());
      if (period.frequency() != indicator.frequency()) {
        faults.fault(
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
        faults.fault("period", Text.of("时期尚未开始。", "The period has not begun."));
        return null;
      }
      return period;
    } catch (InvalidPeriodException invalid) {
      faults.fault("period", invalid.text());
      return null;
    }
  }

  BigDecimal value() {
    BigDecimal value = request.value();
    if (value == null) {
      if (status != null && status != ObservationStatus.M) {
        faults.fault("value", Text.of("没有数值时，状态须为 M。", "Without a value the status must be M."));
      }
      return null;
    }
    if (status == ObservationStatus.M) {
      faults.fault("value", Text.of("状态为 M 时不得有数值。", "With status M there is no value."));
      return null;
    }
    if (!StoredDecimal.fits(value)) {
      faults.fault("value", StoredDecimal.LIMITS);
      return null;
    }
    if (measure == Measure.RANK
        && (value.signum() <= 0 || value.stripTrailingZeros().scale() > 0)) {
      faults.fault("value", Text.of("位次须为正整数。", "A rank is a positive whole number."));
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
      faults.fault(
          "unit",
          Text.of(
              "与该指标的单位 " + due.code() + " 不同量纲，无法换算。",
              "Of another dimension than the indicator's unit " + due.code() + "."));
    } catch (UnknownUnitException unknown) {
      faults.fault("unit", unknown.text());
    }
    return null;
  }

  String note() {
    String note = request.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      faults.fault("note", Text.of("最多 500 字。", "500 characters at most."));
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
    faults.fault(field, message);
    return null;
  }
}
