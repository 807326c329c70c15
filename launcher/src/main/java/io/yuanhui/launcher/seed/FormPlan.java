package io.yuanhui.launcher.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form that figures are filled through: a version for each period, which asks for what there is.
 *
 * @param context the service it belongs to
 * @param versions in the order of their periods
 */
record FormPlan(String context, String code, List<Definition> versions) {

  private record Name(String context, String code, String name, String nameEn) {}

  /** The forms of some reports, in the order of their first ones. */
  static List<FormPlan> of(List<Report> reports) {
    Map<String, Name> names =
        CsvTable.read(
                "forms.csv",
                row ->
                    new Name(
                        row.getField("context"),
                        row.getField("code"),
                        row.getField("name"),
                        row.getField("name_en")))
            .stream()
            .collect(Collectors.toMap(name -> name.context + "/" + name.code, name -> name));
    Map<String, List<Report>> byForm = new LinkedHashMap<>();
    for (Report report : reports) {
      byForm
          .computeIfAbsent(report.context() + "/" + report.body().form(), form -> new ArrayList<>())
          .add(report);
    }
    return byForm.entrySet().stream()
        .map(form -> of(names.get(form.getKey()), form.getValue()))
        .toList();
  }

  /** Where forms of its service are. */
  String forms() {
    return "/api/" + context + "/v1/forms";
  }

  /** Where this one is. */
  String path() {
    return forms() + "/" + code;
  }

  private static FormPlan of(Name name, List<Report> reports) {
    return new FormPlan(
        name.context,
        name.code,
        reports.stream()
            .sorted(Comparator.comparing(report -> report.body().period()))
            .map(report -> definition(name, report))
            .toList());
  }

  private static Definition definition(Name name, Report report) {
    Frequency frequency = Frequency.of(report.body().period());
    return new Definition(
        name.code,
        report.department(),
        frequency.code(),
        name.name,
        name.nameEn,
        List.of(report.body().region()),
        frequency.due(),
        report.body().period(),
        report.body().period(),
        report.body().cells().stream()
            .map(cell -> new Line(cell.indicator(), cell.measure()))
            .toList());
  }

  /** What is posted for a form with its first version, and for a further one without the code. */
  record Definition(
      String code,
      String department,
      String frequency,
      String name,
      String nameEn,
      List<String> regions,
      Frequency.Due due,
      String from,
      String until,
      List<Line> lines) {

    Version version() {
      return new Version(name, nameEn, regions, due, from, until, lines);
    }
  }

  record Version(
      String name,
      String nameEn,
      List<String> regions,
      Frequency.Due due,
      String from,
      String until,
      List<Line> lines) {}

  record Line(String indicator, String measure) {}
}
