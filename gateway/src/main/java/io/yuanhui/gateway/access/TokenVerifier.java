package io.yuanhui.gateway.access;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Verifies the realm's tokens (RFC 7519; OpenID Connect Core, section 3.1.3.7) with cached keys:
 * RS256 only, issuer, audience, expiry, and the type, which alone tells an ID token from an access
 * token of the same audience.
 */
@ApplicationScoped
public class TokenVerifier {

  private static final String ACCESS_TOKEN = "Bearer";
  private static final String ID_TOKEN = "ID";

  /** Between Keycloak's clock and ours, where a person waits and nothing is remembered. */
  private static final int LOGIN_SKEW_SECONDS = 10;

  private final SigningKeys keys;
  private final JwtConsumer accessTokens;
  private final JwtConsumer idTokens;

  TokenVerifier(SigningKeys keys, KeycloakConfig config) {
    this.keys = keys;
    this.accessTokens = rules(config, ACCESS_TOKEN).build();
    this.idTokens =
        rules(config, ID_TOKEN).setAllowedClockSkewInSeconds(LOGIN_SKEW_SECONDS).build();
  }

  private JwtConsumerBuilder rules(KeycloakConfig config, String type) {
    return new JwtConsumerBuilder()
        .setJwsAlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
        .setVerificationKeyResolver(this::keyOf)
        .setExpectedIssuer(config.issuer())
        .setExpectedAudience(config.clientId())
        .setRequireExpirationTime()
        .registerValidator(
            (ErrorCodeValidator)
                context ->
                    type.equals(context.getJwtClaims().getClaimValue("typ"))
                        ? null
                        : new ErrorCodeValidator.Error(ErrorCodes.TYPE_INVALID, "not a " + type));
  }

  private Key keyOf(JsonWebSignature signature, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    Key key = keys.find(signature.getKeyIdHeaderValue());
    if (key == null) {
      throw new UnresolvableKeyException("no such key");
    }
    return key;
  }

  /**
   * The claims of an access token: at once where its key is known.
   *
   * @return fails with {@link BadToken}, or with {@link KeysUnavailable} where nothing can be said
   */
  public Future<JwtClaims> accessToken(String token) {
    return verify(accessTokens, token);
  }

  /** The claims of an ID token, likewise. */
  public Future<JwtClaims> idToken(String token) {
    return verify(idTokens, token);
  }

  private Future<JwtClaims> verify(JwtConsumer rules, String token) {
    try {
      return Future.succeededFuture(rules.processToClaims(token));
    } catch (InvalidJwtException refused) {
      return refused.getCause() instanceof UnresolvableKeyException
          ? keys.renew().map(renewed -> again(rules, token))
          : Future.failedFuture(badToken(refused));
    }
  }

  private static JwtClaims again(JwtConsumer rules, String token) {
    try {
      return rules.processToClaims(token);
    } catch (InvalidJwtException refused) {
      throw badToken(refused);
    }
  }

  /** By jose4j's numbers only: its texts hold the token, and with it a person's name. */
  private static BadToken badToken(InvalidJwtException refused) {
    return new BadToken(
        "refused by "
            + refused.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorCode)
                .toList());
  }
}
