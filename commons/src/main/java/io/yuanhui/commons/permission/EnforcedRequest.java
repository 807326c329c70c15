package io.yuanhui.commons.permission;

import io.quarkus.security.ForbiddenException;
import java.io.InputStream;
import java.util.List;
import org.keycloak.adapters.authorization.TokenPrincipal;
import org.keycloak.adapters.authorization.spi.HttpRequest;
import org.keycloak.adapters.authorization.spi.HttpResponse;
import org.keycloak.representations.AccessToken;

/**
 * A request as Keycloak's enforcer sees it. It decides by method, path and token; the rest of a
 * request is only for its claim providers, of which there are none.
 *
 * @param path without host and query
 */
record EnforcedRequest(String method, String path, Permissions permissions) implements HttpRequest {

  /** Where a refusal would be written; ours go the way of all problems. */
  HttpResponse response() {
    return new HttpResponse() {
      @Override
      public void sendError(int status) {
        throw new ForbiddenException();
      }

      @Override
      public void sendError(int status, String reason) {
        throw new ForbiddenException(reason);
      }

      @Override
      public void setHeader(String name, String value) {
        throw new UnsupportedOperationException(name);
      }
    };
  }

  @Override
  public String getRelativePath() {
    return path;
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getURI() {
    return path;
  }

  @Override
  public TokenPrincipal getPrincipal() {
    return new Bearer(permissions.claims());
  }

  @Override
  public List<String> getHeaders(String name) {
    return List.of();
  }

  @Override
  public String getFirstParam(String name) {
    return null;
  }

  @Override
  public String getCookieValue(String name) {
    return null;
  }

  @Override
  public String getRemoteAddr() {
    return null;
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String getHeader(String name) {
    return null;
  }

  @Override
  public InputStream getInputStream(boolean buffered) {
    return InputStream.nullInputStream();
  }

  /** The enforcer wants the raw token only to ask Keycloak with it. */
  private record Bearer(AccessToken claims) implements TokenPrincipal {

    @Override
    public String getRawToken() {
      return "";
    }

    @Override
    public AccessToken getToken() {
      return claims;
    }

    @Override
    public String getName() {
      return claims.getPreferredUsername();
    }
  }
}
