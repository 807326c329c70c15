package io.yuanhui.gateway.login;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.Text;
import io.yuanhui.gateway.session.Secret;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request with a session was made by the door's own pages.
 *
 * <p>An unsafe method must show the session's token in {@code X-CSRF-Token}, which no other site
 * can read, and the browser must say that it comes from here: in {@code Sec-Fetch-Site}, in {@code
 * Origin}, or in both.
 *
 * @param origin the door's own
 */
record CsrfRule(String origin) {

  static final String HEADER = "X-CSRF-Token";

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Text FOREIGN =
      Text.of("请求来自其他网站。", "The request comes from another site, or does not say where from.");
  private static final Text NO_TOKEN =
      Text.of("请在 X-CSRF-Token 头中携带 /me 给出的令牌。", "Send the token that /me gives in X-CSRF-Token.");

  /**
   * The refusal of a request.
   *
   * @param token the session's
   * @return 403 with its reason; empty where the request may pass
   */
  Optional<ProblemException> refusal(HttpMethod method, MultiMap headers, String token) {
    if (SAFE.contains(method)) {
      return Optional.empty();
    }
    String site = headers.get("Sec-Fetch-Site");
    String from = headers.get("Origin");
    boolean unknown = site == null && from == null;
    boolean foreign =
        (site != null && !site.equals("same-origin")) || (from != null && !from.equals(origin));
    if (unknown || foreign) {
      return Optional.of(ProblemException.forbidden(FOREIGN));
    }
    return Secret.equal(token, headers.get(HEADER))
        ? Optional.empty()
        : Optional.of(ProblemException.forbidden(NO_TOKEN));
  }
}
