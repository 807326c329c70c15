package io.yuanhui.gateway.suite;

/** The same suite with nothing at Keycloak's address, until a test starts something there. */
public final class SuiteWithoutKeycloak extends SuiteResource {

  public SuiteWithoutKeycloak() {
    super(false);
  }

  /** After the suite that other test classes ask for, whose settings apply to all. */
  @Override
  public int order() {
    return 5;
  }
}
