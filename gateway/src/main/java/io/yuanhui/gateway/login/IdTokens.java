package io.yuanhui.gateway.login;

import io.yuanhui.gateway.access.BadToken;
import io.yuanhui.gateway.access.KeysUnavailable;
import io.yuanhui.gateway.access.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionException;
import org.jose4j.jwt.JwtClaims;

/** Reads ID tokens, which must hold and have been issued for this very login. */
@ApplicationScoped
class IdTokens {

  private final TokenVerifier verifier;

  IdTokens(TokenVerifier verifier) {
    this.verifier = verifier;
  }

  /**
   * Who has logged in. Blocks where keys must be fetched.
   *
   * @return the login name
   * @throws KeycloakRefused where the token does not hold
   * @throws KeycloakAway where there are no keys to tell
   */
  String username(String identityToken, String nonce) {
    JwtClaims claims = verified(identityToken);
    if (!nonce.equals(claims.getClaimValueAsString("nonce"))) {
      throw new KeycloakRefused("the ID token is of another login");
    }
    String username = claims.getClaimValueAsString("preferred_username");
    if (username == null) {
      throw new KeycloakRefused("the ID token names nobody");
    }
    return username;
  }

  private JwtClaims verified(String identityToken) {
    try {
      return verifier.idToken(identityToken).toCompletionStage().toCompletableFuture().join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof BadToken bad) {
        throw new KeycloakRefused("the ID token does not hold: " + bad.getMessage());
      }
      if (failure.getCause() instanceof KeysUnavailable unavailable) {
        throw new KeycloakAway("no keys", unavailable);
      }
      throw failure;
    }
  }
}
