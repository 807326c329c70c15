package io.yuanhui.launcher;

/** Who needs whom: stopped from the highest to the lowest, those of one layer together. */
final class Layer {

  static final int DATABASE = 0;

  /** And Keycloak, which the services can do without while they end. */
  static final int SERVICES = 1;

  static final int GATEWAY = 2;

  private Layer() {}
}
