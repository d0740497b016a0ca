package dev.pactline.connect;

import dev.pactline.schemas.AvroSerdes;
import dev.pactline.schemas.Topics;
import dev.pactline.schemas.UnreadableRecordException;
import dev.pactline.schemas.registry.RegistryException;
import dev.pactline.schemas.registry.RegistryUnavailableException;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Makes rows of records: decodes them by Pactline's own serdes, so that any registry will do that
 * Pactline itself works with, and gives them the names and columns of the tables. To be used with
 * {@code ByteArrayConverter} for keys and values. Besides {@link #TOPIC_PREFIX} it takes the
 * properties of the serdes, such as {@code schema.registry.url}.
 *
 * <p>A record that cannot be decoded is a {@link DataException}: what is done with it is for the
 * connector's {@code errors.tolerance}. A registry that does not answer is a {@link
 * RetriableException}.
 */
public final class RowTransform implements Transformation<SinkRecord> {

  /** What the names of the topics start with; {@link Topics#DEFAULT_PREFIX} unless set. */
  public static final String TOPIC_PREFIX = "topic.prefix";

  private Map<String, TopicRows<?, ?>> tables = Map.of();

  @Override
  public void configure(Map<String, ?> properties) {
    Object prefix = properties.get(TOPIC_PREFIX);
    tables =
        TopicRows.byTopic(
            Topics.using(
                prefix == null ? Topics.DEFAULT_PREFIX : prefix.toString(),
                AvroSerdes.using(properties)));
  }

  @Override
  public SinkRecord apply(SinkRecord record) {
    TopicRows<?, ?> rows = tables.get(record.topic());
    if (rows == null) {
      throw new DataException("no table is made of the topic " + record.topic());
    }
    try {
      return rows.row(record);
    } catch (RegistryUnavailableException e) {
      throw new RetriableException("the schema registry does not answer: " + e.getMessage(), e);
    } catch (UnreadableRecordException | RegistryException e) {
      throw new DataException(e.getMessage(), e);
    }
  }

  @Override
  public ConfigDef config() {
    return new ConfigDef()
        .define(
            TOPIC_PREFIX,
            ConfigDef.Type.STRING,
            Topics.DEFAULT_PREFIX,
            Importance.LOW,
            "What the names of the topics start with.");
  }

  @Override
  public void close() {
    tables = Map.of();
  }
}
