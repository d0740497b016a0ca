package dev.pactline.schemas.registry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes.Decimal;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/**
 * Whether records written with one schema can be read with another. Avro's own rules decide, and
 * one more: Avro lets a decimal change its scale, which would turn 1.5 into 150 without a word.
 */
public final class Compatibility {
  private Compatibility() {}

  /**
   * Why records of {@code writer} cannot be read as {@code reader}.
   *
   * @return all reasons found, with the fields they lie in; empty if they can be read
   */
  public static List<Incompatibility> between(Schema reader, Schema writer) {
    List<Incompatibility> found = new ArrayList<>();
    structure(reader, writer, "", found);
    if (found.isEmpty()) {
      meaning(reader, writer, "", new HashSet<>(), found);
    }
    return List.copyOf(found);
  }

  /**
   * Why {@code candidate} cannot join the versions before it.
   *
   * @param earlier versions to get along with, oldest first
   * @param level in which directions, and whether with the last one only
   * @return the reasons, each once; empty if it can
   */
  static List<Incompatibility> of(
      Schema candidate, List<Schema> earlier, CompatibilityLevel level) {
    List<Schema> concerned =
        level.transitive() || earlier.isEmpty()
            ? earlier
            : earlier.subList(earlier.size() - 1, earlier.size());
    List<Incompatibility> found = new ArrayList<>();
    for (Schema version : concerned) {
      if (level.backward()) {
        found.addAll(between(candidate, version));
      }
      if (level.forward()) {
        found.addAll(between(version, candidate));
      }
    }
    return found.stream().distinct().toList();
  }

  private static void structure(
      Schema reader, Schema writer, String path, List<Incompatibility> found) {
    var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getResult();
    if (result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE) {
      return;
    }
    for (var problem : result.getIncompatibilities()) {
      String field = path + Location.fieldsOf(reader, problem.getLocation());
      if (!withinBranch(problem, field, found)) {
        found.add(
            new Incompatibility(
                field.isEmpty() ? "/" : field, describe(problem.getType(), problem.getMessage())));
      }
    }
  }

  /** Avro only says that no branch of a union fits; this looks for the reason inside the branch. */
  private static boolean withinBranch(
      SchemaCompatibility.Incompatibility problem, String field, List<Incompatibility> found) {
    if (problem.getType() != SchemaIncompatibilityType.MISSING_UNION_BRANCH) {
      return false;
    }
    int before = found.size();
    for (Schema written : branchesOf(problem.getWriterFragment())) {
      for (Schema read : branchesOf(problem.getReaderFragment())) {
        if (read.getFullName().equals(written.getFullName())) {
          structure(read, written, field, found);
        }
      }
    }
    return found.size() > before;
  }

  private static String describe(SchemaIncompatibilityType type, String message) {
    return switch (type) {
      case READER_FIELD_MISSING_DEFAULT_VALUE ->
          "the field " + message + " is missing on one side and has no default on the other";
      case MISSING_ENUM_SYMBOLS -> "the reader does not know the symbols " + message;
      case MISSING_UNION_BRANCH -> "no branch of the union fits: " + message;
      default -> message;
    };
  }

  private static void meaning(
      Schema reader, Schema writer, String path, Set<Pair> seen, List<Incompatibility> found) {
    if (!seen.add(new Pair(reader, writer))) {
      return;
    }
    if (reader.getType() == Schema.Type.UNION || writer.getType() == Schema.Type.UNION) {
      branches(reader, writer, path, seen, found);
      return;
    }
    if (reader.getType() != writer.getType()) {
      return;
    }
    switch (reader.getType()) {
      case RECORD -> {
        for (Schema.Field field : reader.getFields()) {
          Schema.Field written = SchemaCompatibility.lookupWriterField(writer, field);
          if (written != null) {
            meaning(field.schema(), written.schema(), path + "/" + field.name(), seen, found);
          }
        }
      }
      case ARRAY -> meaning(reader.getElementType(), writer.getElementType(), path, seen, found);
      case MAP -> meaning(reader.getValueType(), writer.getValueType(), path, seen, found);
      default -> {
        if (!sameMeaning(reader.getLogicalType(), writer.getLogicalType())) {
          found.add(
              new Incompatibility(
                  path.isEmpty() ? "/" : path,
                  "written as " + name(writer) + ", read as " + name(reader)));
        }
      }
    }
  }

  private static void branches(
      Schema reader, Schema writer, String path, Set<Pair> seen, List<Incompatibility> found) {
    for (Schema written : branchesOf(writer)) {
      for (Schema read : branchesOf(reader)) {
        if (read.getFullName().equals(written.getFullName())) {
          meaning(read, written, path, seen, found);
        }
      }
    }
  }

  private static List<Schema> branchesOf(Schema schema) {
    return schema.getType() == Schema.Type.UNION ? schema.getTypes() : List.of(schema);
  }

  private static boolean sameMeaning(LogicalType reader, LogicalType writer) {
    if (reader instanceof Decimal read && writer instanceof Decimal written) {
      return read.getScale() == written.getScale() && read.getPrecision() >= written.getPrecision();
    }
    if (reader instanceof Decimal || writer instanceof Decimal) {
      return false;
    }
    // A schema passed through a tool that knows no logical types still means the same.
    return reader == null || writer == null || reader.equals(writer);
  }

  private static String name(Schema schema) {
    LogicalType type = schema.getLogicalType();
    if (type instanceof Decimal decimal) {
      return "decimal(" + decimal.getPrecision() + ", " + decimal.getScale() + ")";
    }
    return type == null ? schema.getName() : type.getName();
  }

  /** By identity of content: schemas may contain themselves. */
  private record Pair(Schema reader, Schema writer) {}
}
