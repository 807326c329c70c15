package io.yuanhui.commons.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.context.SmallRyeManagedExecutor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeferredDocumentTest {

  private final ManagedExecutor executor = SmallRyeManagedExecutor.builder().build();
  private final DeferredDocumentInterceptor interceptor = new DeferredDocumentInterceptor(executor);
  private final List<String> done = new ArrayList<>();

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  @Test
  void the_start_does_not_write_the_document() throws Exception {
    assertNull(interceptor.around(call("prepareDocument", "written")));

    assertEquals(List.of(), done);
  }

  @Test
  void whoever_asks_first_has_it_written_and_nobody_again() throws Exception {
    interceptor.around(call("prepareDocument", "written"));

    assertEquals("given", interceptor.around(call("getDocument", "given")));
    assertEquals("given again", interceptor.around(call("getDocument", "given again")));

    assertEquals(List.of("written", "given", "given again"), done);
  }

  @Test
  void what_could_not_be_written_is_tried_again() throws Exception {
    interceptor.around(
        new Call(method("prepareDocument")) {
          @Override
          public Object proceed() {
            done.add("tried");
            throw new IllegalStateException();
          }
        });

    for (int asked = 0; asked < 2; asked++) {
      assertThrows(
          IllegalStateException.class, () -> interceptor.around(call("getDocument", "given")));
    }

    assertEquals(List.of("tried", "tried"), done);
  }

  private Call call(String method, String result) {
    return new Call(method(method)) {
      @Override
      public Object proceed() {
        done.add(result);
        return result;
      }
    };
  }

  /** Quarkus' own methods: a later version that names them otherwise must not pass unnoticed. */
  private static Method method(String name) {
    Method found =
        Arrays.stream(OpenApiDocumentService.class.getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .findFirst()
            .orElse(null);
    assertNotNull(found, name);
    return found;
  }

  private abstract static class Call implements InvocationContext {

    private final Method method;

    Call(Method method) {
      this.method = method;
    }

    @Override
    public Method getMethod() {
      return method;
    }

    @Override
    public Object getTarget() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object getTimer() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Constructor<?> getConstructor() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Object[] getParameters() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void setParameters(Object[] parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      throw new UnsupportedOperationException();
    }
  }
}
