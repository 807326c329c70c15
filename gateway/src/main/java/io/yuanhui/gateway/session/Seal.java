package io.yuanhui.gateway.session;

import io.yuanhui.commons.seal.Sealing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Encrypts what only the door may read, with its own key. */
@ApplicationScoped
public class Seal {

  private final Sealing sealing;

  Seal(SessionConfig config) {
    this.sealing = Sealing.withKey("gateway.session.key", config.key());
  }

  /**
   * Encrypts.
   *
   * @param purpose what it is for; the same must be named to open it
   */
  public byte[] seal(String purpose, String text) {
    return sealing.seal(purpose, text);
  }

  /** What was sealed for this purpose; empty for anything else. */
  public Optional<String> open(String purpose, byte[] sealed) {
    return sealing.open(purpose, sealed);
  }
}
