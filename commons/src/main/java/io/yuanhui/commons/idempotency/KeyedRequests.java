package io.yuanhui.commons.idempotency;

import static com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.yuanhui.commons.audit.AuditLog;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.commons.problem.Violation;
import io.yuanhui.commons.staff.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Does what a request asks for once per {@code Idempotency-Key}, in one transaction with the key.
 *
 * <p>Where the body is JSON, {@link Idempotent} says all of it. What reads its body itself, such as
 * a file, reads it first and then comes here with what tells it from others.
 */
@ApplicationScoped
public class KeyedRequests {

  static final String HEADER = "Idempotency-Key";

  /** Marks an answer that was given before. */
  static final String REPLAYED = "Idempotency-Replayed";

  private static final int MOST_ATTEMPTS = 20;

  private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,128}");

  private final IdempotencyKeys keys;
  private final Caller caller;
  private final ObjectMapper json;
  private final CurrentVertxRequest request;
  private final AuditLog audit;

  KeyedRequests(
      IdempotencyKeys keys,
      Caller caller,
      ObjectMapper json,
      CurrentVertxRequest request,
      AuditLog audit) {
    this.keys = keys;
    this.caller = caller;
    this.json = json;
    this.request = request;
    this.audit = audit;
  }

  /**
   * Whether the request has a key that the caller got an answer for already; what the first one
   * changed may be what would refuse the second before it is recognised.
   */
  public boolean isRepeated() throws SQLException {
    String key = key();
    return key != null && keys.isAnswered(caller.member().name(), key);
  }

  /**
   * The answer to the request: the first one where its key was used for the same request before.
   * Without a key the work is done as it is.
   *
   * @param content what tells the request from others of its path, to be written as JSON
   * @param work changes what it changes in the caller's transaction, where there is one
   * @throws ProblemException 400 for a key that is none, 422 for one of another request
   */
  public Response once(List<?> content, Callable<Response> work) throws Exception {
    String key = key();
    if (key == null) {
      return work.call();
    }
    return firstOfTheKey(() -> run(key, hash(content), work));
  }

  /** Whether an answer was given before. */
  public static boolean isReplay(Response answer) {
    return answer.getHeaderString(REPLAYED) != null;
  }

  private String key() {
    String key = request.getCurrent().request().getHeader(HEADER);
    if (key != null && !SANE.matcher(key).matches()) {
      throw ProblemException.malformed(
          Violation.header(
              HEADER, Text.of("须为 1 到 128 个可见 ASCII 字符。", "1 to 128 visible ASCII characters.")));
    }
    return key;
  }

  /** Nothing is done before the key is taken, so what lost a race for it simply begins again. */
  private static Response firstOfTheKey(Callable<Response> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.joiningExisting().call(work);
      } catch (IdempotencyKeys.Contended lost) {
        if (attempt == MOST_ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private Response run(String key, String requestHash, Callable<Response> work) throws Exception {
    String actor = caller.member().name();
    Optional<IdempotencyKeys.Answer> earlier = keys.claim(actor, key, requestHash);
    if (earlier.isPresent()) {
      audit.repeats();
      return replay(earlier.get(), requestHash);
    }
    Response response = work.call();
    keys.keep(
        actor,
        key,
        new IdempotencyKeys.Answer(
            requestHash,
            response.getStatus(),
            response.getHeaderString(HttpHeaders.LOCATION),
            response.getEntityTag() == null ? null : response.getEntityTag().getValue(),
            response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null));
    return response;
  }

  private static Response replay(IdempotencyKeys.Answer answer, String requestHash) {
    if (!answer.requestHash().equals(requestHash)) {
      throw new ProblemException(
          ProblemType.IDEMPOTENCY_KEY_REUSED,
          Text.of(
              "同一个 Idempotency-Key 已用于另一请求。", "This Idempotency-Key was used for another request."),
          List.of(
              Violation.header(HEADER, Text.of("请换用新的键。", "Use a new key for a new request."))));
    }
    Response.ResponseBuilder response = Response.status(answer.status()).header(REPLAYED, "true");
    if (answer.location() != null) {
      response.location(URI.create(answer.location()));
    }
    if (answer.etag() != null) {
      response.tag(answer.etag());
    }
    if (answer.body() != null) {
      response.type(MediaType.APPLICATION_JSON).entity(answer.body());
    }
    return response.build();
  }

  /**
   * Of the path and the content, as JSON: not of the bytes, where blanks may differ. Numbers as
   * short as they came: 1e400000000 has no place for its digits, and is refused later, by its row.
   */
  private String hash(List<?> content) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<Object> identity = new ArrayList<>();
    identity.add(request.getCurrent().request().path());
    identity.addAll(content);
    byte[] text = json.writer().without(WRITE_BIGDECIMAL_AS_PLAIN).writeValueAsBytes(identity);
    return HexFormat.of().formatHex(digest.digest(text));
  }
}
