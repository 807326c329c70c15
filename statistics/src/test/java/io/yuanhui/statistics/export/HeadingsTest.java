package io.yuanhui.statistics.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.yuanhui.commons.audit.AuditResource;
import io.yuanhui.commons.table.Columns;
import io.yuanhui.commons.table.CsvWriter;
import io.yuanhui.commons.table.Headings;
import io.yuanhui.commons.table.JsonLinesWriter;
import io.yuanhui.commons.table.Rows;
import io.yuanhui.commons.table.XlsxWriter;
import io.yuanhui.statistics.observation.ObservationResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Staff read the columns of every export in Chinese. */
class HeadingsTest {

  @Test
  void every_table_has_a_title_and_every_column_a_heading() {
    List<String> missing = new ArrayList<>();
    List<Method> tables =
        new ClassFileImporter()
                .withImportOption(location -> location.contains("Resource.class"))
                .importUrls(List.of(where(ObservationResource.class), where(AuditResource.class)))
                .stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET.class))
                .map(JavaMethod::reflect)
                .filter(method -> Rows.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> produces(method).contains(CsvWriter.MEDIA_TYPE))
                .toList();
    for (Method table : tables) {
      assertTrue(
          produces(table).containsAll(List.of(XlsxWriter.MEDIA_TYPE, JsonLinesWriter.MEDIA_TYPE)),
          table + " has CSV only");
      Class<?> row = Columns.rowType(table.getGenericReturnType());
      if (Headings.all().title(row) == null) {
        missing.add(row.getName());
      }
      Columns.of(row).names().stream()
          .filter(column -> Headings.all().chinese(row, column) == null)
          .forEach(column -> missing.add(row.getName() + "." + column));
    }
    assertEquals(List.of(), missing);
    assertTrue(tables.size() > 12, () -> tables.toString());
  }

  /** Its module's classes; to look for packages on the whole class path takes long. */
  private static URL where(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  private static Set<String> produces(Method method) {
    Produces own = method.getAnnotation(Produces.class);
    Produces said = own != null ? own : method.getDeclaringClass().getAnnotation(Produces.class);
    return said == null ? Set.of() : Set.of(said.value());
  }
}
