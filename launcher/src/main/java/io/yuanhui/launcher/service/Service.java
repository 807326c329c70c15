package io.yuanhui.launcher.service;

/** The four services, each with a schema, a database user and an address of its context's name. */
public enum Service {
  ECONOMY,
  LIVELIHOOD,
  ENVIRONMENT,
  POVERTY;

  /** As it stands in paths, schemas and {@code figures.csv}. */
  public String context() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The module, and the audience of its tokens. */
  public String module() {
    return context() + "-service";
  }

  /** The development password of its database user. */
  public String databasePassword() {
    return context() + "-dev";
  }

  /** The database user to whom its schema belongs. */
  public String databaseOwner() {
    return context() + "_owner";
  }

  /** The development password of its schema's owner. */
  public String databaseOwnerPassword() {
    return context() + "-owner-dev";
  }
}
