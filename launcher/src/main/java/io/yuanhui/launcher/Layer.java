package io.yuanhui.launcher;

/** Who needs whom: stopped from the highest to the lowest. */
final class Layer {

  static final int DATABASE = 0;
  static final int KEYCLOAK = 1;
  static final int SERVICES = 2;
  static final int GATEWAY = 3;

  private Layer() {}
}
