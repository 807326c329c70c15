package io.yuanhui.gateway.login;

import java.util.Optional;

/** Where to go after the login: a page of the door and of nobody else. */
final class ReturnPath {

  static final String HOME = "/";

  private static final int LONGEST = 2000;

  private ReturnPath() {}

  /**
   * A path that stays here, with its query.
   *
   * @param wanted as the caller sent it; null for the front page
   * @return empty where it leads, or might lead a browser, to another host
   */
  static Optional<String> of(String wanted) {
    if (wanted == null) {
      return Optional.of(HOME);
    }
    boolean staysHere =
        wanted.startsWith("/")
            && !wanted.startsWith("//")
            && wanted.length() <= LONGEST
            // Browsers read a backslash as a slash, and drop tabs and line ends within an address.
            && wanted.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    return staysHere ? Optional.of(wanted) : Optional.empty();
  }
}
