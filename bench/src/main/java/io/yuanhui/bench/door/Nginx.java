package io.yuanhui.bench.door;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** nginx in a directory of its own, on loopback, as upstream or as the proxy to compare with. */
final class Nginx {

  private static final String FRAME =
      """
      daemon off;
      %s
      worker_processes auto;
      pid pid;
      error_log error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        client_body_temp_path body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        keepalive_requests 100000000;
        %s
      }
      """;

  private static final String FILES =
      """
      server {
        listen 127.0.0.1:%d;
        root files;
        default_type application/json;
      }
      """;

  private static final String PROXY =
      """
      upstream service {
        server 127.0.0.1:%d;
        keepalive 64;
        keepalive_requests 100000000;
      }
      server {
        listen 127.0.0.1:%d;
        location / {
          proxy_pass http://service;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_set_header X-Forwarded-For $remote_addr;
        }
      }
      """;

  private Nginx() {}

  /** Serves one file of this content at this path. */
  static Server serving(DebianTools tools, Path directory, int port, String path, String content)
      throws IOException, InterruptedException {
    Path file = directory.resolve("files" + path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return start(tools, directory, port, String.format(Locale.ROOT, FILES, port));
  }

  /** Passes everything on, and checks nothing. */
  static Server proxying(DebianTools tools, Path directory, int port, int upstream)
      throws IOException, InterruptedException {
    return start(tools, directory, port, String.format(Locale.ROOT, PROXY, upstream, port));
  }

  private static Server start(DebianTools tools, Path directory, int port, String servers)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Path configuration = directory.resolve("nginx.conf");
    Files.writeString(configuration, String.format(Locale.ROOT, FRAME, user(), servers));
    List<String> command = new ArrayList<>(tools.command("nginx"));
    command.addAll(List.of("-p", directory.toString(), "-c", configuration.toString()));
    command.addAll(List.of("-e", "error.log"));
    return Server.start(new ProcessBuilder(command), directory.resolve("log"), port);
  }

  /** Started by root, the workers would be nobody, who may not read what we wrote. */
  private static String user() {
    String own = System.getProperty("user.name");
    return own.equals("root") ? "user root;" : "";
  }
}
