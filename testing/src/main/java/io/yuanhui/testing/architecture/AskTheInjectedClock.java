package io.yuanhui.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.stream.Stream;

/** No {@code now()} but {@code now(clock)}, and no clock of one's own making. */
final class AskTheInjectedClock extends ArchCondition<JavaClass> {

  AskTheInjectedClock() {
    super("take the time from the injected clock");
  }

  @Override
  public void check(JavaClass origin, ConditionEvents events) {
    // Calls and method references alike.
    Stream.concat(
            origin.getCodeUnitCallsFromSelf().stream(),
            origin.getCodeUnitReferencesFromSelf().stream())
        .forEach(access -> check(origin, access, events));
  }

  private static void check(
      JavaClass origin, JavaCodeUnitAccess<?> access, ConditionEvents events) {
    boolean fine = !readsTheMachinesTime(access.getTarget());
    events.add(new SimpleConditionEvent(origin, fine, access.getDescription()));
  }

  private static boolean readsTheMachinesTime(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    if (owner.equals("java.lang.System")) {
      return name.equals("currentTimeMillis");
    }
    if (owner.equals(Clock.class.getName())) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    boolean clockGiven =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    return owner.startsWith("java.time.") && name.equals("now") && !clockGiven;
  }
}
