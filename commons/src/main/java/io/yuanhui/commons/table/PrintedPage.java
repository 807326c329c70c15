package io.yuanhui.commons.table;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** What sheets that are printed have in common. */
public final class PrintedPage {

  private static final int TITLE_SIZE = 16;
  private static final String GREY = "E7E6E6";

  private PrintedPage() {}

  /** A4 landscape, as wide as a page, with the pages numbered. */
  public static void landscape(Worksheet page) {
    page.pageOrientation("landscape");
    page.paperSize(PaperSize.A4_PAPER);
    page.fitToWidth((short) 1);
    page.fitToHeight((short) 0);
    page.footer("page 1 of ?", Position.CENTER);
  }

  /** A cell in which a title stands. */
  public static void title(StyleSetter style) {
    style.bold().fontSize(TITLE_SIZE).set();
  }

  /** A row of headings, which stays in view and is repeated on every page. */
  public static void headings(Worksheet page, int row, int columns) {
    page.range(row, 0, row, columns - 1)
        .style()
        .bold()
        .fillColor(GREY)
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .borderStyle(BorderStyle.THIN)
        .set();
    page.repeatRows(row);
    page.freezePane(0, row + 1);
  }
}
