package io.yuanhui.commons.audit;

/**
 * Who acted, and from where.
 *
 * @param actor the login name; null where nobody is logged in
 * @param department the actor's department; null where there is none
 * @param address the caller's IP address; null for work that no request asked for
 * @param requestId the request's id; null likewise
 */
public record Origin(String actor, String department, String address, String requestId) {

  /** Work done later in somebody's name, without a request. */
  public static Origin inTheNameOf(String actor) {
    return new Origin(actor, null, null, null);
  }
}
