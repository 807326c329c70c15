package io.yuanhui.testing.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The method, or a private one of its class that it calls, does its work through the keys. */
final class KeyTheirRequests extends ArchCondition<JavaMethod> {

  private static final String KEYED = "io.yuanhui.commons.idempotency.KeyedRequests";

  KeyTheirRequests() {
    super("do their work by KeyedRequests");
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    boolean keyed =
        callsKeyed(method)
            || method.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().equals(method.getOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .anyMatch(KeyTheirRequests::callsKeyed);
    events.add(
        new SimpleConditionEvent(
            method, keyed, method.getFullName() + " is neither @Idempotent nor keyed"));
  }

  private static boolean callsKeyed(JavaMethod method) {
    return method.getMethodCallsFromSelf().stream()
        .anyMatch(
            call -> call.getTargetOwner().getName().equals(KEYED) && call.getName().equals("once"));
  }
}
