package io.yuanhui.commons.openapi;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;

/**
 * Puts {@link DeferredDocumentInterceptor} before Quarkus' own bean, while the application is
 * built. Not for tests within the build, where the bean's class loader does not see ours.
 */
public class DeferredDocumentExtension implements BuildCompatibleExtension {

  @Enhancement(types = OpenApiDocumentService.class)
  public void enhance(ClassConfig documents) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      documents.addAnnotation(DeferredDocument.class);
    }
  }
}
