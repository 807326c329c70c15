package io.yuanhui.commons.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Base64.Encoder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every JSON read carries an {@code ETag} and honours {@code If-None-Match}.
 *
 * <p>A resource that knows a version sets its tag itself; all others get one made of their content,
 * so that a tag can never tell more than the answer does.
 */
@ApplicationScoped
public class EntityTags {

  private static final Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int DIGEST_BYTES = 16;

  private final ObjectMapper json;

  EntityTags(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    boolean read =
        HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    if (!read
        || response.getStatus() != Status.OK.getStatusCode()
        || !isJson(response.getMediaType())
        || response.getEntity() == null) {
      return;
    }
    EntityTag tag = response.getEntityTag();
    if (tag == null) {
      byte[] body = serialize(response.getEntity());
      tag = new EntityTag(digest(body));
      response.setEntity(body);
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    }
    if (isKnown(tag, request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
      response.setStatusInfo(Status.NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  /** A resource that leaves the type open, as those do that set a tag themselves, has JSON only. */
  private static boolean isJson(MediaType type) {
    return type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
  }

  private byte[] serialize(Object entity) {
    try {
      return entity instanceof byte[] bytes ? bytes : json.writeValueAsBytes(entity);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return BASE64.encodeToString(java.util.Arrays.copyOf(hash, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isKnown(EntityTag tag, String ifNoneMatch) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (String candidate : ifNoneMatch.split(",")) {
      String opaque = candidate.strip().replaceFirst("^W/", "").replace("\"", "");
      if (opaque.equals("*") || opaque.equals(tag.getValue())) {
        return true;
      }
    }
    return false;
  }
}
