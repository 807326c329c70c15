package io.yuanhui.commons.table;

import io.yuanhui.commons.time.LocalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** What an export says of itself: the name of its file, and where and when it was made. */
@ApplicationScoped
public class ExportHeaders {

  private static final int LONGEST_SOURCE = 1000;

  private final Clock clock;
  private final UriInfo uri;

  ExportHeaders(Clock clock, UriInfo uri) {
    this.clock = clock;
    this.uri = uri;
  }

  /**
   * Names the file that a browser saves: {@code 地区位次-20260301.xlsx}, in plain letters {@code
   * rankings-20260301.xlsx}.
   */
  public void name(MultivaluedMap<String, Object> headers, String title, String extension) {
    headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, disposition(title, plainName(), extension));
  }

  /** The same for an answer that is no collection. */
  public String disposition(String title, String plain, String extension) {
    String end =
        "-" + DateTimeFormatter.BASIC_ISO_DATE.format(LocalTime.at(clock.instant()).toLocalDate());
    String whole = (title + end).replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + "." + extension;
    return "attachment; filename=\""
        + plain.replaceAll("[^A-Za-z0-9._-]+", "-")
        + end
        + "."
        + extension
        + "\"; filename*=UTF-8''"
        + URLEncoder.encode(whole, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** 数据来源, with the address and the time. */
  public String source() {
    String address = uri.getRequestUri().getRawPath();
    String query = uri.getRequestUri().getQuery();
    String whole = query == null ? address : address + "?" + query;
    return "数据来源：源汇 "
        + (whole.length() > LONGEST_SOURCE ? whole.substring(0, LONGEST_SOURCE) + "…" : whole)
        + "，导出时间 "
        + DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").format(LocalTime.at(clock.instant()));
  }

  private String plainName() {
    List<String> words =
        uri.getPathSegments().stream()
            .map(segment -> segment.getPath())
            .filter(word -> word.matches("[a-z-]{3,40}"))
            .toList();
    return words.isEmpty() ? "export" : words.get(words.size() - 1);
  }
}
