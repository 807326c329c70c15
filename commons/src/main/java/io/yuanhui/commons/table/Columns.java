package io.yuanhui.commons.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a table of records: one per component, those of a nested record as {@code
 * outer.inner}, a list in one cell joined by semicolons.
 */
public final class Columns {

  private static final Map<Class<?>, Columns> KNOWN = new ConcurrentHashMap<>();

  private final List<String> names = new ArrayList<>();
  private final List<Function<Object, Object>> readers = new ArrayList<>();

  private Columns(Class<?> type) {
    add("", type, row -> row);
  }

  /** The columns of a record type. */
  public static Columns of(Class<?> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is no record");
    }
    return KNOWN.computeIfAbsent(type, Columns::new);
  }

  /** The record that {@code Page<T>}, or a type that implements {@code Rows<T>}, has rows of. */
  public static Class<?> rowType(Type type) {
    if (type instanceof ParameterizedType parameterized
        && parameterized.getActualTypeArguments()[0] instanceof Class<?> row) {
      return row;
    }
    if (type instanceof Class<?> rows) {
      for (Type implemented : rows.getGenericInterfaces()) {
        if (implemented instanceof ParameterizedType) {
          return rowType(implemented);
        }
      }
    }
    throw new IllegalArgumentException("A table needs its row type declared: " + type);
  }

  public List<String> names() {
    return List.copyOf(names);
  }

  /** The cells of a row as text: decimals in full, null as an empty cell, formulas neutralised. */
  List<String> cells(Object row) {
    return readers.stream().map(reader -> text(reader.apply(row))).toList();
  }

  /** What stands in a column of a row: a number, a boolean, a neutralised text, or null. */
  Object value(Object row, int column) {
    Object value = readers.get(column).apply(row);
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : text(value);
  }

  private void add(String prefix, Class<?> type, Function<Object, Object> owner) {
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(LeftOutOfTables.class)) {
        continue;
      }
      component.getAccessor().setAccessible(true);
      Function<Object, Object> reader = row -> read(component, owner.apply(row));
      String name = prefix + component.getName();
      if (component.getType().isRecord()) {
        add(name + ".", component.getType(), reader);
      } else {
        names.add(name);
        readers.add(reader);
      }
    }
  }

  private static Object read(RecordComponent component, Object owner) {
    try {
      return owner == null ? null : component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Collection<?> list) {
      return Harmless.text(list.stream().map(Columns::text).collect(Collectors.joining("; ")));
    }
    return Harmless.text(value.toString());
  }
}
