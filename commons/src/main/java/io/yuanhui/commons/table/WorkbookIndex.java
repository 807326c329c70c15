package io.yuanhui.commons.table;

import io.yuanhui.commons.problem.Text;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook says that it is made of.
 *
 * @param sheets in their order
 * @param strings the part of shared texts; null where there is none
 * @param styles the part of cell formats; null where there is none
 * @param from1904 whether days are counted from 1904
 */
record WorkbookIndex(List<SheetPart> sheets, String strings, String styles, boolean from1904) {

  /** The part that names the sheets. */
  static final String MAIN = "xl/workbook.xml";

  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final int MOST_SHEETS = 1000;

  /**
   * A sheet of cells.
   *
   * @param hidden whether staff do not see it
   */
  record SheetPart(String name, String part, boolean hidden) {}

  private record Relation(String type, String target) {

    boolean isOf(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  static WorkbookIndex read(WorkbookFile file) throws IOException {
    Map<String, Relation> relations = relations(file);
    List<SheetPart> sheets = new ArrayList<>();
    boolean from1904 = false;
    try (XmlPart xml = file.requiredPart(MAIN)) {
      while (xml.next()) {
        if (xml.begins("workbookPr")) {
          from1904 = isSet(xml.attribute("date1904"));
        } else if (xml.begins("sheet")) {
          Relation relation = relations.get(xml.required("id"));
          if (relation != null && relation.isOf("worksheet")) {
            String state = xml.attribute("state");
            boolean hidden = state != null && !state.equals("visible");
            sheets.add(new SheetPart(xml.required("name"), relation.target(), hidden));
          }
        }
        requireFew(sheets.size());
      }
    }
    return new WorkbookIndex(
        List.copyOf(sheets),
        target(relations, "sharedStrings"),
        target(relations, "styles"),
        from1904);
  }

  private static Map<String, Relation> relations(WorkbookFile file) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    try (XmlPart xml = file.requiredPart(RELATIONS)) {
      while (xml.next()) {
        if (xml.begins("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
          relations.put(
              xml.required("Id"),
              new Relation(xml.required("Type"), resolved(xml.required("Target"), xml)));
          requireFew(relations.size());
        }
      }
    }
    return relations;
  }

  private static String resolved(String target, XmlPart xml) {
    try {
      return URI.create("/xl/").resolve(target).normalize().getPath().substring(1);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException broken) {
      throw xml.unreadable();
    }
  }

  private static String target(Map<String, Relation> relations, String kind) {
    return relations.values().stream()
        .filter(relation -> relation.isOf(kind))
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }

  private static boolean isSet(String flag) {
    return "1".equals(flag) || "true".equals(flag);
  }

  private static void requireFew(int sheets) {
    if (sheets > MOST_SHEETS) {
      throw WorkbookFault.of(
          Text.of("工作表超过 " + MOST_SHEETS + " 张。", "It has more than " + MOST_SHEETS + " sheets."));
    }
  }
}
