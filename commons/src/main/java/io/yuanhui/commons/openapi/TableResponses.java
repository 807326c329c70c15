package io.yuanhui.commons.openapi;

import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.XlsxWriter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of the exports of a collection what they are, which is not the page that JSON is. */
final class TableResponses {

  private static final Map<String, Schema> EXPORTS =
      Map.of(
          CsvWriter.MEDIA_TYPE,
          text("全部各行，首行为字段名；every row, below a header line"),
          JsonLinesWriter.MEDIA_TYPE,
          text("全部各行，每行一个 JSON；every row, each a line of JSON"),
          XlsxWriter.MEDIA_TYPE,
          text("全部各行，可打印签字；every row, to print and sign").format("binary"));

  private TableResponses() {}

  static void complete(APIResponse ok) {
    if (ok.getContent() == null) {
      return;
    }
    EXPORTS.forEach(
        (type, schema) -> {
          MediaType export = ok.getContent().getMediaType(type);
          if (export != null) {
            export.setSchema(schema);
            ok.addHeader(
                "Content-Disposition",
                OASFactory.createHeader()
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                    .description("导出时的文件名；the file's name, of exports"));
          }
        });
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }
}
