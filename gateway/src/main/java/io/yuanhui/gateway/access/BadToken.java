package io.yuanhui.gateway.access;

/** A token that does not hold, or is none; why is for the log only. */
public final class BadToken extends RuntimeException {

  BadToken(String reason) {
    // It is thrown for every forged token, and says all without a trace.
    super(reason, null, false, false);
  }
}
