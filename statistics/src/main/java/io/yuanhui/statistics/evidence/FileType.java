package io.yuanhui.statistics.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that may stand as evidence. */
enum FileType {
  PDF(FileType.PDF_TYPE, "pdf"),
  PNG(FileType.PNG_TYPE, "png"),
  JPEG(FileType.JPEG_TYPE, "jpg", "jpeg"),
  XLSX(FileType.XLSX_TYPE, "xlsx");

  static final String PDF_TYPE = "application/pdf";
  static final String PNG_TYPE = "image/png";
  static final String JPEG_TYPE = "image/jpeg";
  static final String XLSX_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  String mediaType() {
    return mediaType;
  }

  /** Whether a file's name says that it is of this kind. */
  boolean isTypeOf(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".") && extensions.contains(extension);
  }

  /** The kind of a media type, without its parameters. */
  static Optional<FileType> of(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }
}
