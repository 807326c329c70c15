package io.yuanhui.testing.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** A class uses its own module and those below it. */
final class DependOneWay extends ArchCondition<JavaClass> {

  private static final String HOUSE = "io.yuanhui.";
  private static final Set<String> BELOW_A_SERVICE = Set.of("statistics", "commons");
  private static final Map<String, Set<String>> BELOW =
      Map.of(
          "commons", Set.of(),
          "statistics", Set.of("commons"),
          "gateway", Set.of("commons"),
          "economy", BELOW_A_SERVICE,
          "livelihood", BELOW_A_SERVICE,
          "environment", BELOW_A_SERVICE,
          "poverty", BELOW_A_SERVICE);

  DependOneWay() {
    super("depend on their own module and those below it: service, statistics, commons");
  }

  @Override
  public void check(JavaClass origin, ConditionEvents events) {
    String from = module(origin);
    for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (target.getPackageName().startsWith(HOUSE)) {
        String to = module(target);
        boolean allowed = to.equals(from) || BELOW.getOrDefault(from, Set.of()).contains(to);
        events.add(new SimpleConditionEvent(origin, allowed, dependency.getDescription()));
      }
    }
  }

  private static String module(JavaClass type) {
    return type.getPackageName().substring(HOUSE.length()).split("\\.", 2)[0];
  }
}
