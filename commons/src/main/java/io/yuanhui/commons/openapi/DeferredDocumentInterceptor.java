package io.yuanhui.commons.openapi;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Writes the OpenAPI document a while after the start, or when somebody asks for it before: whoever
 * does may wait for half a second. Quarkus writes it during the start, in both formats and whether
 * or not anybody will ask, which is a fifth of a service's start; no other request needs it.
 */
@DeferredDocument
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class DeferredDocumentInterceptor {

  private static final Logger LOG = Logger.getLogger(DeferredDocumentInterceptor.class);
  private static final int DELAY_SECONDS = 10;

  private final ManagedExecutor executor;
  private final List<InvocationContext> deferred = new ArrayList<>();

  DeferredDocumentInterceptor(ManagedExecutor executor) {
    this.executor = executor;
  }

  @AroundInvoke
  Object around(InvocationContext call) throws Exception {
    if (call.getMethod().getName().equals("prepareDocument")) {
      defer(call);
      return null;
    }
    writeNow();
    return call.proceed();
  }

  private synchronized void defer(InvocationContext preparation) {
    deferred.add(preparation);
    Executor later = CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS, executor);
    CompletableFuture.runAsync(this::write, later);
  }

  private void write() {
    try {
      writeNow();
    } catch (Exception fault) {
      LOG.error("The OpenAPI document could not be written", fault);
    }
  }

  private synchronized void writeNow() throws Exception {
    while (!deferred.isEmpty()) {
      deferred.get(0).proceed();
      deferred.remove(0);
      LOG.debug("The OpenAPI document is written");
    }
  }
}
