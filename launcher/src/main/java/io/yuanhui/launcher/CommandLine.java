package io.yuanhui.launcher;

import io.yuanhui.launcher.database.DatabaseLogin;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed after {@code ./start}.
 *
 * @param help whether to explain and do nothing
 */
record CommandLine(boolean fresh, boolean seed, boolean sampleAir, int port, boolean help) {

  static final String USAGE =
      """
      用法 Usage: ./start [选项 options]
        --fresh     清空以前的数据，从头开始 start over, without the data of earlier runs
        --no-seed   不装入 2020 年数据 do not load the district's figures of 2020
        --sample-air 另装入北京四个真实空气站点的样例 load four real air stations of Beijing as well
        --port P    网关端口，其余端口随之移动 the gateway's port, by default 8080; all others move with it
        --help      显示本说明 this text
      环境变量 Environment:
        DB_URL, DB_USER, DB_PASSWORD   使用已有的 MySQL 8 服务器 a MySQL 8 server of your own, and an
                                       account that may create schemas and users there
        RUN_DIRECTORY                  数据与日志所在目录 where data and logs are, by default .run
        KEYCLOAK_URL                   使用已有的 Keycloak a Keycloak of your own, with the realm yuanhui
      """;

  /** Typed wrongly; the message says what. */
  static final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static CommandLine parse(List<String> arguments) throws UsageException {
    boolean fresh = false;
    boolean seed = true;
    boolean sampleAir = false;
    boolean help = false;
    int port = Ports.DEFAULT;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String argument = rest.next();
      switch (argument) {
        case "--fresh" -> fresh = true;
        case "--no-seed" -> seed = false;
        case "--sample-air" -> sampleAir = true;
        case "--help", "-h" -> help = true;
        case "--port" -> port = port(rest.hasNext() ? rest.next() : "");
        default -> {
          if (!argument.startsWith("--port=")) {
            throw new UsageException("未知选项 Unknown option: " + argument);
          }
          port = port(argument.substring("--port=".length()));
        }
      }
    }
    return new CommandLine(fresh, seed, sampleAir, port, help);
  }

  /**
   * With what the environment says of servers to use.
   *
   * @param environment the variables of {@link #USAGE}; blank ones count as absent
   */
  SuiteOptions options(Path repository, Map<String, String> environment) throws UsageException {
    Optional<String> url = value(environment, "DB_URL");
    Optional<String> user = value(environment, "DB_USER");
    if (url.isPresent() && user.isEmpty()) {
      throw new UsageException("有 DB_URL 时须有 DB_USER。DB_URL needs DB_USER.");
    }
    return new SuiteOptions(
        repository,
        value(environment, "RUN_DIRECTORY").map(Path::of).orElse(repository.resolve(".run")),
        port,
        fresh,
        seed,
        sampleAir,
        url.map(
            address ->
                new DatabaseLogin(
                    address, user.get(), environment.getOrDefault("DB_PASSWORD", ""))),
        value(environment, "KEYCLOAK_URL").map(CommandLine::withoutSlash));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }

  /** Paths are appended to it, and the issuer in tokens has one slash only. */
  private static URI withoutSlash(String address) {
    return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
  }

  private static int port(String text) throws UsageException {
    if (text.matches("\\d{1,5}")) {
      int port = Integer.parseInt(text);
      if (port >= Ports.LOWEST && port <= Ports.HIGHEST) {
        return port;
      }
    }
    throw new UsageException(
        "--port 须为 %1$d 到 %2$d 的整数 must be a number from %1$d to %2$d: %3$s"
            .formatted(Ports.LOWEST, Ports.HIGHEST, text));
  }
}
