package io.yuanhui.statistics.exchange;

import io.yuanhui.commons.problem.ProblemException;
import io.yuanhui.commons.problem.ProblemType;
import io.yuanhui.commons.problem.Text;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;

/** What kind of file it is, by the media type that it is sent with. */
enum ImportFormat {
  CSV("text/csv"),
  JSON("application/json"),
  LINES("application/x-ndjson"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  static final String CSV_TYPE = "text/csv";
  static final String LINES_TYPE = "application/x-ndjson";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;

  ImportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * The format of a media type, whatever its parameters.
   *
   * @throws ProblemException 415 for one that is not taken
   */
  static ImportFormat of(MediaType type) {
    return Arrays.stream(values())
        .filter(
            format ->
                type != null
                    && format.mediaType.equalsIgnoreCase(type.getType() + "/" + type.getSubtype()))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    Text.of(
                        "可导入 text/csv、application/json、application/x-ndjson 和 xlsx。",
                        "What can be imported: text/csv, application/json, application/x-ndjson"
                            + " and xlsx.")));
  }

  /**
   * The encoding that a media type declares; null where it declares none.
   *
   * @throws ProblemException 415 for one that is not known
   */
  static Charset declared(MediaType type) {
    String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, Text.of("没有这种字符编码。", "There is no such charset."));
    }
  }
}
