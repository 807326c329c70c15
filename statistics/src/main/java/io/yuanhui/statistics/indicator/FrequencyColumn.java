package io.yuanhui.statistics.indicator;

import io.yuanhui.statistics.period.Frequency;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Frequencies are stored by their SDMX letter. */
@Converter
public class FrequencyColumn implements AttributeConverter<Frequency, String> {

  @Override
  public String convertToDatabaseColumn(Frequency frequency) {
    return frequency == null ? null : frequency.code();
  }

  @Override
  public Frequency convertToEntityAttribute(String code) {
    return Frequency.parse(code).orElse(null);
  }
}
