package io.yuanhui.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;

/** The method, or another of its package that it leads to, does its work through the keys. */
final class KeyTheirRequests extends ArchCondition<JavaMethod> {

  private static final String KEYED = "io.yuanhui.commons.idempotency.KeyedRequests";

  KeyTheirRequests() {
    super("do their work by KeyedRequests");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    events.add(
        new SimpleConditionEvent(
            method,
            leadsToKeys(method, new HashSet<>()),
            method.getFullName() + " is neither @Idempotent nor keyed"));
  }

  private static boolean leadsToKeys(JavaMethod method, Set<JavaMethod> seen) {
    if (!seen.add(method)) {
      return false;
    }
    boolean keyed =
        method.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner().getName().equals(KEYED) && call.getName().equals("once"));
    return keyed
        || method.getMethodCallsFromSelf().stream()
            .filter(call -> packageOf(call.getTargetOwner()).equals(packageOf(method.getOwner())))
            .flatMap(call -> call.getTarget().resolveMember().stream())
            .anyMatch(called -> leadsToKeys(called, seen));
  }

  private static String packageOf(JavaClass owner) {
    return owner.getPackageName();
  }
}
