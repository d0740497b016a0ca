package dev.pactline.schemas;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigException;

/**
 * Which serde reads and writes the records, and how writers come by their schemas' ids.
 *
 * @param serdeClass name of a Kafka {@code Serde}; empty for our own
 * @param autoRegister whether writers register their schemas, or find them registered
 * @param useLatest whether writers use the id of the newest version instead of their own
 * @param all every property given, for the serde to configure itself with
 */
record SerdeSettings(
    String serdeClass, boolean autoRegister, boolean useLatest, Map<String, Object> all) {

  private static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              AvroSerdes.SERDE, ConfigDef.Type.STRING, "", Importance.LOW, "Class of the serde.")
          .define(AvroSerdes.AUTO_REGISTER, ConfigDef.Type.BOOLEAN, true, Importance.MEDIUM, "")
          .define(AvroSerdes.USE_LATEST, ConfigDef.Type.BOOLEAN, false, Importance.MEDIUM, "");

  SerdeSettings {
    all = Map.copyOf(all);
    if (autoRegister && useLatest) {
      throw new ConfigException(
          AvroSerdes.USE_LATEST + " needs " + AvroSerdes.AUTO_REGISTER + "=false");
    }
  }

  static SerdeSettings from(Map<String, ?> properties) {
    Map<String, Object> given = new HashMap<>();
    properties.forEach(
        (name, value) -> {
          if (value != null) {
            given.put(name, value);
          }
        });
    AbstractConfig config = new AbstractConfig(DEFINITION, given, false);
    return new SerdeSettings(
        config.getString(AvroSerdes.SERDE).strip(),
        config.getBoolean(AvroSerdes.AUTO_REGISTER),
        config.getBoolean(AvroSerdes.USE_LATEST),
        given);
  }

  SchemaIds ids() {
    if (autoRegister) {
      return SchemaIds.REGISTER;
    }
    return useLatest ? SchemaIds.LATEST : SchemaIds.LOOK_UP;
  }
}
