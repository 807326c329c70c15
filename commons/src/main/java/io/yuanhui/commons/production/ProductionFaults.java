package io.yuanhui.commons.production;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds settings that are fit for a developer's machine only. Values are never part of a fault.
 *
 * <p>Development secrets are told by the word {@code dev} in them, as all of this suite's have it,
 * in Base64 or not.
 */
final class ProductionFaults {

  private static final Pattern SECRET =
      Pattern.compile("([a-z0-9\"-]+\\.)+([a-z-]+-)?(password|secret|key)");
  private static final Pattern DEVELOPMENT = Pattern.compile("(^|.*[^a-z])dev([^a-z].*|$)");
  private static final List<String> NEEDED =
      List.of(
          "quarkus.datasource.password",
          "yuanhui.webhooks.secret-key",
          "gateway.session.key",
          "gateway.login.client-secret");
  private static final List<String> ADDRESSES =
      List.of(
          "quarkus.oidc.auth-server-url",
          "quarkus.oidc.token.issuer",
          "gateway.keycloak.realm",
          "gateway.keycloak.issuer",
          "gateway.login.url");
  private static final Pattern TRUST =
      Pattern.compile("quarkus\\..*(tls\\.verification|trust-all|hostname-verification-algorithm)");
  private static final List<String> NO_VERIFICATION = List.of("none", "true");
  private static final String OF_THE_OWNER = "quarkus.flyway.";
  private static final String MIGRATES = "yuanhui.database.migrate";
  private static final String ENDS_AFTER_MIGRATION = "quarkus.init-and-exit";
  private static final String PAGE = "quarkus.swagger-ui.always-include";
  private static final String PAGE_IS_PUBLIC = "gateway.docs.public";

  private ProductionFaults() {}

  /**
   * All faults, in the order of the settings' names. What an application does not use is none: who
   * only migrates has no secrets but the owner's, and who does not migrate has all but those.
   *
   * @param settings by name; a setting without a value is empty
   */
  static List<String> in(Map<String, String> settings) {
    List<String> faults = new ArrayList<>();
    new TreeMap<>(settings)
        .forEach(
            (name, value) -> {
              if (!isUsed(name, settings)) {
                return;
              }
              if (SECRET.matcher(name).matches() && isOfDevelopment(value)) {
                faults.add(name + " is a known development secret");
              }
              if (NEEDED.contains(name) && value.isBlank()) {
                faults.add(name + " is not set");
              }
              if (ADDRESSES.contains(name) && value.startsWith("http:")) {
                faults.add(name + " is plain HTTP");
              }
              if (TRUST.matcher(name).matches()
                  && NO_VERIFICATION.contains(value.toLowerCase(Locale.ROOT))) {
                faults.add(name + " turns the verification of TLS off");
              }
            });
    if (isUsed(PAGE, settings)
        && "true".equals(settings.get(PAGE))
        && !"false".equals(settings.get(PAGE_IS_PUBLIC))) {
      faults.add(PAGE_IS_PUBLIC + " shows Swagger UI to everybody");
    }
    return faults;
  }

  private static boolean isUsed(String name, Map<String, String> settings) {
    return name.startsWith(OF_THE_OWNER)
        ? !"false".equals(settings.get(MIGRATES)) || endsAfterMigration(settings)
        : !endsAfterMigration(settings);
  }

  private static boolean endsAfterMigration(Map<String, String> settings) {
    return "true".equals(settings.get(ENDS_AFTER_MIGRATION));
  }

  private static boolean isOfDevelopment(String value) {
    return DEVELOPMENT.matcher(value).matches() || DEVELOPMENT.matcher(decoded(value)).matches();
  }

  private static String decoded(String value) {
    try {
      return new String(Base64.getDecoder().decode(value.strip()), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }
}
