package dev.pactline.connect;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.ChangePart;
import dev.pactline.schemas.Topic;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * Agreements, each record a row by its place in the topic, tombstones too: the database lets them
 * in when the change that they are part of is complete. See {@code schema.sql}.
 */
final class AgreementRows extends TopicRows<String, Agreement> {
  private static final Schema KEY =
      SchemaBuilder.struct()
          .field("kafka_partition", Schema.INT32_SCHEMA)
          .field("kafka_offset", Schema.INT64_SCHEMA)
          .build();

  /** A text that Debezium's connector writes into a column of the type jsonb. */
  private static final Schema JSON =
      SchemaBuilder.string().name("io.debezium.data.Json").version(1).optional().build();

  private static final Schema VALUE =
      SchemaBuilder.struct()
          .field("agreement_id", Schema.STRING_SCHEMA)
          .field("completes", Schema.BOOLEAN_SCHEMA)
          .field("record", JSON)
          .build();

  AgreementRows(Topic<String, Agreement> topic) {
    super(topic, "agreement_changes");
  }

  @Override
  Struct key(SinkRecord record, String agreementId) {
    return new Struct(KEY)
        .put("kafka_partition", record.originalKafkaPartition())
        .put("kafka_offset", record.originalKafkaOffset());
  }

  @Override
  Struct value(SinkRecord record, String agreementId, Agreement agreement) {
    Header header = record.headers().lastWithName(ChangePart.HEADER);
    ChangePart part = ChangePart.parse(header == null ? null : String.valueOf(header.value()));
    return new Struct(VALUE)
        .put("agreement_id", agreementId)
        .put("completes", part.isLast())
        .put("record", agreement == null ? null : RecordJson.text(agreement));
  }
}
