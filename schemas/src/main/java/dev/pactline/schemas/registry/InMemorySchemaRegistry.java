package dev.pactline.schemas.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A registry within the process, for tests and benchmarks of topologies. It numbers schemas from 1,
 * gives one schema the same id under every subject, and refuses what is incompatible; unlike a
 * fresh registry elsewhere it starts with {@link CompatibilityLevel#FULL_TRANSITIVE}.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {
  private final List<Schema> schemas = new ArrayList<>();
  private final Map<String, List<RegisteredSchema>> subjects = new LinkedHashMap<>();
  private final Map<String, CompatibilityLevel> levels = new HashMap<>();
  private CompatibilityLevel global = CompatibilityLevel.FULL_TRANSITIVE;

  @Override
  public synchronized int register(String subject, Schema schema) {
    Optional<RegisteredSchema> known = find(subject, schema);
    if (known.isPresent()) {
      return known.get().id();
    }
    check(subject, schema);
    List<RegisteredSchema> versions = subjects.computeIfAbsent(subject, s -> new ArrayList<>());
    RegisteredSchema added =
        new RegisteredSchema(subject, versions.size() + 1, number(schema), schema);
    versions.add(added);
    return added.id();
  }

  @Override
  public synchronized int id(String subject, Schema schema) {
    return find(subject, schema)
        .orElseThrow(() -> new UnknownSchemaException("Schema not registered under " + subject))
        .id();
  }

  @Override
  public synchronized Schema schema(int id) {
    if (id < 1 || id > schemas.size()) {
      throw new UnknownSchemaException("No schema has the id " + id);
    }
    return schemas.get(id - 1);
  }

  @Override
  public synchronized List<RegisteredSchema> versions(String subject) {
    List<RegisteredSchema> versions = subjects.get(subject);
    if (versions == null) {
      throw new UnknownSchemaException("No subject " + subject);
    }
    return List.copyOf(versions);
  }

  @Override
  public synchronized RegisteredSchema latest(String subject) {
    List<RegisteredSchema> versions = versions(subject);
    return versions.get(versions.size() - 1);
  }

  @Override
  public synchronized void check(String subject, Schema schema) {
    List<Schema> earlier =
        subjects.getOrDefault(subject, List.of()).stream().map(RegisteredSchema::schema).toList();
    List<Incompatibility> found = Compatibility.of(schema, earlier, compatibility(subject));
    if (!found.isEmpty()) {
      throw new IncompatibleSchemaException(subject, found.get(0).field(), found.get(0).problem());
    }
  }

  @Override
  public synchronized CompatibilityLevel compatibility(String subject) {
    return levels.getOrDefault(subject, global);
  }

  @Override
  public synchronized void compatibility(String subject, CompatibilityLevel level) {
    levels.put(subject, level);
  }

  @Override
  public synchronized void globalCompatibility(CompatibilityLevel level) {
    global = level;
  }

  private Optional<RegisteredSchema> find(String subject, Schema schema) {
    return subjects.getOrDefault(subject, List.of()).stream()
        .filter(version -> version.schema().equals(schema))
        .findFirst();
  }

  private int number(Schema schema) {
    int known = schemas.indexOf(schema);
    if (known >= 0) {
      return known + 1;
    }
    schemas.add(schema);
    return schemas.size();
  }
}
