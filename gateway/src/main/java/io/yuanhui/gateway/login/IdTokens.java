package io.yuanhui.gateway.login;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies ID tokens (OpenID Connect Core, section 3.1.3.7): signature, issuer, audience, expiry,
 * and that they were issued for this very login. Blocks where keys must be fetched.
 */
@ApplicationScoped
class IdTokens {

  private static final int CLOCK_SKEW_SECONDS = 10;
  private static final int KEYS_REFRESH_MINUTES = 60;
  private static final int FORCED_REFRESH_MINUTES = 1;

  private final JWTParser parser;

  IdTokens(LoginConfig config) {
    JWTAuthContextInfo rules = new JWTAuthContextInfo();
    rules.setPublicKeyLocation(config.keys().toString());
    rules.setJwksRefreshInterval(KEYS_REFRESH_MINUTES);
    rules.setForcedJwksRefreshInterval(FORCED_REFRESH_MINUTES);
    rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
    rules.setIssuedBy(config.issuer());
    rules.setExpectedAudience(Set.of(config.clientId()));
    rules.setClockSkew(CLOCK_SKEW_SECONDS);
    this.parser = new DefaultJWTParser(rules);
  }

  /**
   * Who has logged in.
   *
   * @return the login name
   * @throws KeycloakRefused where the token does not hold
   */
  String username(String identityToken, String nonce) {
    try {
      JsonWebToken token = parser.parse(identityToken);
      if (!nonce.equals(token.getClaim("nonce"))) {
        throw new KeycloakRefused("the ID token is of another login");
      }
      return token.getName();
    } catch (ParseException doesNotHold) {
      throw new KeycloakRefused("the ID token does not hold: " + doesNotHold.getMessage());
    }
  }
}
