package io.yuanhui.commons.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code Link: <…>; rel="next"} on every page that has one after it. */
@ApplicationScoped
public class NextLink {

  /** Before the entity tags, which turn the page into bytes. */
  @ServerResponseFilter(priority = 10_000)
  public void link(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.next() != null) {
      String next =
          UriBuilder.fromUri(request.getUriInfo().getRequestUri())
              .scheme(null)
              .host(null)
              .port(-1)
              .replaceQueryParam("cursor", page.next())
              .build()
              .toString();
      response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
  }
}
