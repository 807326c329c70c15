package io.yuanhui.statistics.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The formulas of a catalogue, checked to be computable: each name they read exists, and none reads
 * itself, directly or through others.
 */
public final class FormulaGraph {

  private final Map<String, Formula> formulas;
  private final Set<String> order = new LinkedHashSet<>();

  private FormulaGraph(Map<String, Formula> formulas) {
    this.formulas = Map.copyOf(formulas);
  }

  /**
   * @param indicators the codes of all indicators of the catalogue
   * @param formulas by the code of the indicator they define
   * @throws InvalidFormulaException naming every unknown name, or the path of a cycle
   */
  public static FormulaGraph of(Set<String> indicators, Map<String, Formula> formulas) {
    FormulaGraph graph = new FormulaGraph(formulas);
    new TreeSet<>(formulas.keySet())
        .forEach(
            code -> {
              graph.requireKnown(code, indicators);
              graph.visit(code, new LinkedHashSet<>());
            });
    return graph;
  }

  /** The codes of the formula indicators, each after those that it reads. */
  public List<String> order() {
    return List.copyOf(order);
  }

  private void requireKnown(String code, Set<String> indicators) {
    Set<String> unknown = new TreeSet<>(formulas.get(code).inputs());
    unknown.removeAll(indicators);
    unknown.removeAll(formulas.keySet());
    if (!unknown.isEmpty()) {
      throw InvalidFormulaException.whole(
          code + " 的公式引用了不存在的指标：" + String.join("、", unknown) + "。",
          "The formula of "
              + code
              + " reads unknown indicators: "
              + String.join(", ", unknown)
              + ".");
    }
  }

  private void visit(String code, Set<String> path) {
    if (order.contains(code) || !formulas.containsKey(code)) {
      return;
    }
    if (!path.add(code)) {
      throw cycle(code, path);
    }
    new TreeSet<>(formulas.get(code).inputs()).forEach(input -> visit(input, path));
    path.remove(code);
    order.add(code);
  }

  private static InvalidFormulaException cycle(String code, Set<String> path) {
    List<String> codes = new ArrayList<>(path);
    List<String> round = new ArrayList<>(codes.subList(codes.indexOf(code), codes.size()));
    round.add(code);
    String shown = String.join(" → ", round);
    return InvalidFormulaException.whole(
        "公式互相引用成环：" + shown + "。", "The formulas form a cycle: " + shown + ".");
  }
}
