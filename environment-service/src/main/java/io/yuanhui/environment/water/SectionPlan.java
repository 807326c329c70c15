package io.yuanhui.environment.water;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a section's samples are held against.
 *
 * @param body {@code river} or {@code lake}
 * @param target the class that the section is to keep
 * @param due the codes of the items to be assessed
 * @param version of the section that this is of
 */
record SectionPlan(int id, String body, WaterClass target, Set<String> due, long version) {

  static SectionPlan of(Section section) {
    return new SectionPlan(
        section.id, section.body, section.targetClass(), section.dueItems(), section.version);
  }

  /**
   * @param items codes joined by commas
   */
  static SectionPlan of(int id, String body, String target, String items, long version) {
    return new SectionPlan(
        id,
        body,
        WaterClass.target(target).orElseThrow(),
        new LinkedHashSet<>(List.of(items.split(","))),
        version);
  }
}
