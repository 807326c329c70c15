package io.yuanhui.launcher;

import io.yuanhui.launcher.database.DatabaseLogin;
import io.yuanhui.launcher.service.Service;
import java.util.ArrayList;
import java.util.List;

/** Where everything is and who may come in, as a small table. */
record Welcome(Suite suite, SuiteOptions options) {

  private static final int FIRST_COLUMN = 28;
  private static final int SECOND_COLUMN = 40;

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(line("地址 Addresses", "", ""));
    lines.add(line("  网关 Gateway", suite.gateway().toString(), ""));
    lines.add(line("  接口文档 API documents", suite.gateway() + "/docs", ""));
    for (Service service : Service.values()) {
      lines.add(line("  " + service.module(), suite.address(service).toString(), ""));
    }
    lines.add(line("  Keycloak", suite.keycloak().toString(), ownKeycloakLogin()));
    lines.add(line("  数据库 Database", suite.databaseLogin().url(), ownDatabaseLogin()));
    lines.add(line("  日志 Logs", options.runDirectory().resolve("logs").toString(), ""));
    lines.add("");
    lines.add(line("登录 Logins", "密码 password: yuanhui-dev", ""));
    lines.add(line("  clerk-<department>", "填报员", "clerk-finance, clerk-stats, clerk-hrss …"));
    lines.add(line("  reviewer-<department>", "审核员", "reviewer-finance …"));
    lines.add(line("  publisher", "发布员", ""));
    lines.add(line("  viewer, leader", "读者、领导", ""));
    lines.add(line("  auditor, admin", "审计员、管理员", ""));
    lines.add(line("  caseworker-<town>", "帮扶干部", "caseworker-daliu, caseworker-konzhongguo"));
    lines.add(line("  system-<department>", "系统", "client credentials, dev-system-<department>"));
    lines.add("");
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private String ownKeycloakLogin() {
    return options.externalKeycloak().isEmpty() ? "admin / admin" : "";
  }

  private String ownDatabaseLogin() {
    DatabaseLogin login = suite.databaseLogin();
    return options.externalDatabase().isEmpty() ? login.user() + " / " + login.password() : "";
  }

  private static String line(String first, String second, String third) {
    return (padded(first, FIRST_COLUMN) + padded(second, SECOND_COLUMN) + third).stripTrailing();
  }

  /** A Chinese character is as wide as two letters. */
  private static String padded(String text, int columns) {
    int width = text.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
    return text + " ".repeat(Math.max(1, columns - width));
  }
}
