package io.yuanhui.commons.staff;

/** The realm's roles. */
public final class Role {

  /** Reads what is published. */
  public static final String VIEWER = "viewer";

  /** 填报员: fills and submits the own department's figures and records. */
  public static final String CLERK = "clerk";

  /** 审核员: returns or approves the own department's. */
  public static final String REVIEWER = "reviewer";

  /** 发布员: publishes, withdraws, sets targets and forms. */
  public static final String PUBLISHER = "publisher";

  /** 领导: reads everything but personal data, unpublished too. */
  public static final String LEADER = "leader";

  /** 帮扶干部: works with households of the own region. */
  public static final String CASEWORKER = "caseworker";

  /** 审计员: reads and verifies the audit log, nothing else. */
  public static final String AUDITOR = "auditor";

  /** Manages catalogues and settings, and no data. */
  public static final String ADMIN = "admin";

  private Role() {}
}
