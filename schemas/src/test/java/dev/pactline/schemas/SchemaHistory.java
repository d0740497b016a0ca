package dev.pactline.schemas;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import dev.pactline.schemas.registry.IncompatibleSchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The versions of each record that were ever released, as {@code <record>/v1.avsc} and so on below
 * one folder. A registry in memory holds the present schema against them, so that a change is
 * refused while it is built, not while it is rolled out.
 */
final class SchemaHistory {
  private final Path folder;

  SchemaHistory(Path folder) {
    this.folder = folder;
  }

  /**
   * What is wrong with a schema as it is now, and what to do.
   *
   * @return empty if it is the newest recorded version, and all versions get along
   */
  Optional<String> problem(Schema now) throws IOException {
    List<Schema> versions = versions(now);
    InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    try {
      for (Schema version : versions) {
        registry.register(now.getName(), version);
      }
      registry.check(now.getName(), now);
    } catch (IncompatibleSchemaException e) {
      return Optional.of(
          e.getMessage()
              + ". Keep the field readable in both directions: give a new field a default, and"
              + " never change the type, rename or drop a field without one.");
    }
    return !versions.isEmpty() && versions.get(versions.size() - 1).equals(now)
        ? Optional.empty()
        : Optional.of(
            now.getName()
                + " differs from its newest recorded version. If the change is meant, record it:"
                + " ./mvnw -pl schemas test -Dtest=SchemaHistoryTest -Dpactline.recordSchemas");
  }

  /** Writes the next version. */
  void record(Schema now) throws IOException {
    Path file = file(now, versions(now).size() + 1);
    Files.createDirectories(file.getParent());
    Files.writeString(file, new ObjectMapper().readTree(now.toString()).toPrettyString() + "\n");
  }

  private List<Schema> versions(Schema now) throws IOException {
    List<Schema> versions = new ArrayList<>();
    for (int number = 1; Files.exists(file(now, number)); number++) {
      versions.add(new Schema.Parser().parse(file(now, number).toFile()));
    }
    return versions;
  }

  private Path file(Schema schema, int version) {
    return folder.resolve(schema.getName()).resolve("v" + version + ".avsc");
  }
}
