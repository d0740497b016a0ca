package dev.pactline.schemas;

import dev.pactline.schemas.registry.Compatibility;
import dev.pactline.schemas.registry.IncompatibleSchemaException;
import dev.pactline.schemas.registry.RegisteredSchema;
import dev.pactline.schemas.registry.SchemaRegistry;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/** How a writer comes by the id that it puts before its records. */
enum SchemaIds {
  /** It registers its schema. */
  REGISTER {
    @Override
    int of(SchemaRegistry registry, String subject, Schema schema) {
      return registry.register(subject, schema);
    }
  },
  /** Somebody else has registered the schema. */
  LOOK_UP {
    @Override
    int of(SchemaRegistry registry, String subject, Schema schema) {
      return registry.id(subject, schema);
    }
  },
  /** The newest version is used, as long as it has the same bytes; words around it may differ. */
  LATEST {
    @Override
    int of(SchemaRegistry registry, String subject, Schema schema) {
      RegisteredSchema latest = registry.latest(subject);
      if (!sameBytes(schema, latest.schema())) {
        throw new IncompatibleSchemaException(
            subject,
            "",
            "version "
                + latest.version()
                + " is the latest and lays records out differently from this release;"
                + " set use.latest.version=false");
      }
      return latest.id();
    }
  };

  abstract int of(SchemaRegistry registry, String subject, Schema schema);

  private static boolean sameBytes(Schema one, Schema other) {
    return SchemaNormalization.toParsingForm(one).equals(SchemaNormalization.toParsingForm(other))
        && Compatibility.between(one, other).isEmpty();
  }
}
