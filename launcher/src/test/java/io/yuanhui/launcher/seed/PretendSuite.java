package io.yuanhui.launcher.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the seed sees of Keycloak and the gateway: forms, submissions with their states, targets,
 * stations with their hours, and a request at which all ends. The real ones are met end to end.
 */
final class PretendSuite implements AutoCloseable {

  private static final Map<String, String> STATE_AFTER =
      Map.of("submit", "SUBMITTED", "approve", "APPROVED", "publish", "PUBLISHED");

  static {
    // Else each of the thousand answers waits 40 ms for an acknowledgement that is delayed.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  final Map<String, ObjectNode> submissions = new LinkedHashMap<>();
  final Set<String> targets = new TreeSet<>();

  /** The periods from which the versions of a form hold, by its path. */
  final Map<String, List<String>> forms = new LinkedHashMap<>();

  /** The periods that a form was opened for, by the path of its extensions. */
  final Map<String, List<String>> extensions = new LinkedHashMap<>();

  final Set<String> stations = new TreeSet<>();
  final Set<String> delivered = new TreeSet<>();

  /** Addresses of what was added below {@code /water} and {@code /soil}. */
  final Set<String> waterAndSoil = new TreeSet<>();

  /** The paths of the rules. */
  final Set<String> rules = new TreeSet<>();

  final List<String> writes = new ArrayList<>();

  /** How many writes succeed before the next is refused. */
  int writesUntilOutage = Integer.MAX_VALUE;

  private final ObjectMapper json = new ObjectMapper();
  private final HttpServer server;

  PretendSuite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path.endsWith("/token")) {
      send(exchange, 200, token(new String(body, StandardCharsets.UTF_8)));
    } else if (exchange.getRequestMethod().equals("GET")) {
      read(exchange, path);
    } else if (writes.size() >= writesUntilOutage) {
      send(exchange, 503, json.createObjectNode().put("detail", "the service is away"));
    } else {
      write(exchange, path, body);
    }
  }

  /** The user's name serves as token. */
  private JsonNode token(String form) {
    String user = form.replaceAll(".*(username|client_id=system)[=-]([^&]*).*", "$2");
    return json.createObjectNode().put("access_token", user).put("expires_in", 300);
  }

  private void read(HttpExchange exchange, String path) throws IOException {
    ArrayNode items = json.createArrayNode();
    if (path.contains("/targets/")) {
      send(exchange, targets.contains(path) ? 200 : 404, json.createObjectNode());
      return;
    }
    if (path.contains("/rules/")) {
      send(exchange, rules.contains(path) ? 200 : 404, json.createObjectNode());
      return;
    }
    if (path.endsWith("/checks")) {
      warnOf2020March(path, items);
    }
    if (path.endsWith("/versions")) {
      List<String> versions = forms.get(path.replace("/versions", ""));
      if (versions == null) {
        send(exchange, 404, json.createObjectNode());
        return;
      }
      versions.forEach(from -> items.addObject().put("from", from));
    }
    if (path.endsWith("/extensions")) {
      String period = exchange.getRequestURI().getQuery().replace("period=", "");
      if (extensions.getOrDefault(path, List.of()).contains(period)) {
        items.addObject().put("until", "2199-01-01T00:00:00+08:00");
      }
    }
    if (path.contains("/stations/")) {
      String code = path.substring(path.lastIndexOf('/') + 1);
      send(exchange, stations.contains(code) ? 200 : 404, json.createObjectNode());
      return;
    }
    if (path.endsWith("/air/days")) {
      String station = exchange.getRequestURI().getQuery().replaceAll("station=([^&]*).*", "$1");
      if (delivered.contains(station)) {
        items.addObject();
      }
    }
    if (path.matches(".*/(sections|plots)/[^/]*")) {
      send(exchange, waterAndSoil.contains(path) ? 200 : 404, json.createObjectNode());
      return;
    }
    if (path.endsWith("/statuses")) {
      waterAndSoil.stream()
          .filter(known -> known.startsWith(path + "/"))
          .forEach(known -> items.addObject().put("since", known.substring(path.length() + 1)));
    }
    if (path.endsWith("/water/samples")) {
      String section = exchange.getRequestURI().getQuery().replaceAll("section=([^&]*).*", "$1");
      if (waterAndSoil.contains(path + "/" + section)) {
        items.addObject();
      }
    }
    if (path.endsWith("/submissions")) {
      String query = exchange.getRequestURI().getQuery();
      submissions.values().stream()
          .filter(s -> path.equals(s.path("path").asText()))
          .filter(s -> query.contains("department=" + s.path("department").asText() + "&"))
          .filter(s -> query.contains("period=" + s.path("period").asText() + "&"))
          .forEach(items::add);
    }
    if (path.equals("/api/economy/v1/observations")) {
      submissions.values().stream()
          .filter(s -> s.path("state").asText().equals("PUBLISHED"))
          .forEach(items::add);
    }
    send(exchange, 200, json.createObjectNode().set("items", items));
  }

  private void warnOf2020March(String path, ArrayNode items) {
    String[] parts = path.split("/");
    ObjectNode submission = submissions.get(parts[parts.length - 2]);
    if (submission.path("period").asText().equals("2020-03") && !submission.has("explained")) {
      items
          .addObject()
          .put("rule", "stats.retail-growth-band")
          .put("severity", "WARNING")
          .put("outcome", "BROKEN");
    }
  }

  private void write(HttpExchange exchange, String path, byte[] body) throws IOException {
    String user = exchange.getRequestHeaders().getFirst("Authorization").substring(7);
    writes.add(user + " " + path.substring(path.lastIndexOf('/') + 1));
    if (path.contains("/targets/")) {
      targets.add(path);
      send(exchange, 201, json.createObjectNode());
    } else if (path.endsWith("/forms")) {
      JsonNode form = json.readTree(body);
      forms.put(
          path + "/" + form.path("code").asText(),
          new ArrayList<>(List.of(form.path("from").asText())));
      send(exchange, 201, form);
    } else if (path.endsWith("/rules")) {
      rules.add(path + "/" + json.readTree(body).path("code").asText());
      send(exchange, 201, json.createObjectNode());
    } else if (path.endsWith("/explanations")) {
      String[] parts = path.split("/");
      submissions.get(parts[parts.length - 2]).put("explained", true);
      send(exchange, 200, json.createObjectNode());
    } else if (path.endsWith("/versions")) {
      forms.get(path.replace("/versions", "")).add(json.readTree(body).path("from").asText());
      send(exchange, 201, json.createObjectNode());
    } else if (path.endsWith("/extensions")) {
      extensions
          .computeIfAbsent(path, form -> new ArrayList<>())
          .add(json.readTree(body).path("period").asText());
      send(exchange, 201, json.createObjectNode());
    } else if (path.endsWith("/stations")) {
      stations.add(json.readTree(body).path("code").asText());
      send(exchange, 201, json.createObjectNode());
    } else if (path.endsWith("/hourly")) {
      delivered.add(path.split("/")[5]);
      int lines = new String(body, StandardCharsets.UTF_8).split("\n").length;
      send(exchange, 200, json.createObjectNode().put("hours", lines - 1));
    } else if (path.endsWith("/water/samples")) {
      JsonNode samples = json.readTree(body).path("samples");
      waterAndSoil.add(path + "/" + samples.get(0).path("section").asText());
      send(exchange, 200, json.createObjectNode().put("added", samples.size()));
    } else if (path.contains("/statuses/")) {
      waterAndSoil.add(path);
      send(exchange, 200, json.createObjectNode());
    } else if (path.endsWith("/sections") || path.endsWith("/plots")) {
      waterAndSoil.add(path + "/" + json.readTree(body).path("code").asText());
      send(exchange, 201, json.createObjectNode());
    } else if (path.endsWith("/submissions")) {
      String id = "s" + submissions.size();
      ObjectNode created = (ObjectNode) json.readTree(body);
      created.put("id", id).put("state", "DRAFT").put("createdBy", user).put("path", path);
      submissions.put(id, created);
      send(exchange, 201, created);
    } else {
      String[] parts = path.split("/");
      ObjectNode submission = submissions.get(parts[parts.length - 2]);
      submission.put("state", STATE_AFTER.get(parts[parts.length - 1]));
      send(exchange, 200, submission);
    }
  }

  private void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    byte[] bytes = json.writeValueAsBytes(answer);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
