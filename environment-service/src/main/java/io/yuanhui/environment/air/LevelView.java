package io.yuanhui.environment.air;

import io.yuanhui.environment.aqi.AirLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level of air quality as readers see it. */
@Schema(description = "级别；a level")
record LevelView(
    @Schema(examples = "2") int number,
    @Schema(examples = "二级") String grade,
    @Schema(examples = "良") String name,
    @Schema(examples = "Good") String nameEn,
    @Schema(examples = "#FFFF00") String color) {

  static LevelView from(AirLevel level) {
    return new LevelView(
        level.number(), level.grade(), level.name(), level.nameEn(), level.color());
  }
}
