package io.yuanhui.testing.token;

import java.util.Set;

/**
 * Tokens as Keycloak issues them to the people and systems of the development realm.
 *
 * <p>Each method gives a token that can be sent as it is ({@code auth().oauth2(clerk("hrss")
 * .toString())}) and altered first ({@code clerk("hrss").expired()}).
 */
public final class TestTokens {

  /** Where the Keycloak stands that the tokens claim to be from. */
  public static final String KEYCLOAK_URL = "http://localhost:8180";

  /** The issuer named in the tokens. */
  public static final String ISSUER = KEYCLOAK_URL + "/realms/yuanhui";

  private static final String DISTRICT = "411102";

  private TestTokens() {}

  /** A department's {@code 填报员}. */
  public static TestToken clerk(String department) {
    return staff("clerk-" + department, "clerk").department(department);
  }

  /** A department's {@code 审核员}. */
  public static TestToken reviewer(String department) {
    return staff("reviewer-" + department, "reviewer").department(department);
  }

  /** The {@code 发布员}. */
  public static TestToken publisher() {
    return staff("publisher", "publisher");
  }

  /** Reads what is published. */
  public static TestToken viewer() {
    return staff("viewer", "viewer");
  }

  /** Reads everything but personal data. */
  public static TestToken leader() {
    return staff("leader", "leader");
  }

  /** Manages catalogues and settings. */
  public static TestToken admin() {
    return staff("admin", "admin");
  }

  /** Reads the audit log. */
  public static TestToken auditor() {
    return staff("auditor", "auditor");
  }

  /** A {@code 帮扶干部} whose data scope is the region of this code, by the realm's name for them. */
  public static TestToken caseworker(String region) {
    String place =
        switch (region) {
          case "411102100" -> "daliu";
          case "411102102" -> "konzhongguo";
          default -> region;
        };
    return staff("caseworker-" + place, "caseworker").region(region);
  }

  /** A department's system, logged in with client credentials: it has the clerk's rights. */
  public static TestToken system(String department) {
    String client = "system-" + department;
    return staff("service-account-" + client, "clerk").client(client).department(department);
  }

  /** The key that verifies these tokens, as Keycloak publishes it: a JSON Web Key Set. */
  public static String keySet() {
    return TestKeys.keySet();
  }

  private static TestToken staff(String name, String role) {
    return TestToken.of(name).roles(Set.of(role)).region(DISTRICT);
  }
}
