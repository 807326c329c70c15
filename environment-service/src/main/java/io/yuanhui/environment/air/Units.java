package io.yuanhui.environment.air;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.environment.air.Concentrations.Mass;
import io.yuanhui.environment.station.Pollutant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units that a delivery declares: {@code co:mg/m3,so2:ug/m3}. µg/m³ where nothing is said, but
 * of carbon monoxide, which is reported in either, it has to be said.
 */
final class Units {

  private static final Text SHAPE =
      Text.of(
          "须为 项目:单位，以逗号分隔，例如 co:mg/m3,so2:ug/m3。",
          "Pollutant:unit, joined by commas, such as co:mg/m3,so2:ug/m3.");
  private static final Text DUE =
      Text.of(
          "一氧化碳须声明单位：units=co:mg/m3 或 units=co:ug/m3。",
          "Carbon monoxide needs its unit: units=co:mg/m3 or units=co:ug/m3.");

  private final Map<Pollutant, Mass> declared;

  private Units(Map<Pollutant, Mass> declared) {
    this.declared = declared;
  }

  /**
   * @throws ProblemException 400 where the parameter cannot be read
   */
  static Units read(String parameter) {
    Map<Pollutant, Mass> declared = new EnumMap<>(Pollutant.class);
    if (parameter != null) {
      for (String part : parameter.split(",", -1)) {
        String[] pair = part.split(":", 2);
        Optional<Pollutant> pollutant = Pollutant.parse(pair[0].strip());
        Optional<Mass> unit =
            pair.length < 2
                ? Optional.empty()
                : Arrays.stream(Mass.values())
                    .filter(mass -> mass.code().equals(pair[1].strip()))
                    .findFirst();
        if (pollutant.isEmpty() || unit.isEmpty()) {
          throw ProblemException.malformed(Violation.query("units", SHAPE));
        }
        declared.put(pollutant.get(), unit.get());
      }
    }
    return new Units(declared);
  }

  /** Null where it has to be declared and is not. */
  Mass of(Pollutant pollutant) {
    Mass unit = declared.get(pollutant);
    return unit == null && pollutant != Pollutant.CO ? Mass.MICROGRAMS : unit;
  }

  /** What is missing where {@link #of} has nothing. */
  static Text due() {
    return DUE;
  }
}
