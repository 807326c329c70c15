package io.yuanhui.commons.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** Runs an {@link Idempotent} operation once per key; its arguments tell it from others. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotentInterceptor {

  private final KeyedRequests requests;

  IdempotentInterceptor(KeyedRequests requests) {
    this.requests = requests;
  }

  @AroundInvoke
  Object once(InvocationContext operation) throws Exception {
    return requests.once(
        Arrays.asList(operation.getParameters()), () -> (Response) operation.proceed());
  }
}
