package io.yuanhui.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Of our own types only records, and what is like them, in a method's parameters and result, and in
 * the records that these consist of: no row of a table.
 */
final class SpeakInRecords extends ArchCondition<JavaMethod> {

  private static final String PATH = "jakarta.ws.rs.Path";

  SpeakInRecords() {
    super("speak in records");
  }

  /** What others can call in a resource, and so not what the compiler made of its lambdas. */
  static boolean isOpenInResource(JavaMethod method) {
    return method.getOwner().isAnnotatedWith(PATH)
        && !method.getModifiers().contains(JavaModifier.PRIVATE)
        && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  @Override
  public void check(JavaMethod method, ConditionEvents events) {
    Set<JavaClass> spoken = new HashSet<>();
    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .forEach(type -> collect(type, spoken));
    for (JavaClass type : spoken) {
      events.add(
          new SimpleConditionEvent(
              method,
              isSpeech(type),
              "%s speaks of %s in %s"
                  .formatted(
                      method.getFullName(), type.getName(), method.getSourceCodeLocation())));
    }
  }

  private static void collect(JavaType type, Set<JavaClass> spoken) {
    for (JavaClass raw : type.getAllInvolvedRawTypes()) {
      JavaClass element = raw.getBaseComponentType();
      if (spoken.add(element) && element.isRecord()) {
        element.getFields().forEach(component -> collect(component.getType(), spoken));
      }
    }
  }

  /** Of commons are the shapes that all answers have: pages, rows, files. */
  private static boolean isSpeech(JavaClass type) {
    return !type.getPackageName().startsWith("io.yuanhui.")
        || type.getPackageName().startsWith("io.yuanhui.commons.")
        || type.isRecord()
        || type.isEnum()
        || type.isInterface();
  }
}
