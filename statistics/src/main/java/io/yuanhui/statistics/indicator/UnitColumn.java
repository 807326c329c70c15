package io.yuanhui.statistics.indicator;

import io.yuanhui.statistics.unit.Unit;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Units are stored by their code. */
@Converter
public class UnitColumn implements AttributeConverter<Unit, String> {

  @Override
  public String convertToDatabaseColumn(Unit unit) {
    return unit == null ? null : unit.code();
  }

  @Override
  public Unit convertToEntityAttribute(String code) {
    return code == null ? null : Unit.parse(code);
  }
}
