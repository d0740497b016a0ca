package dev.pactline.schemas;

/** Confluent's wire format: a zero, the id of the schema in four bytes, then Avro's binary form. */
final class WireFormat {
  static final byte MAGIC = 0;
  static final int HEADER_BYTES = 1 + Integer.BYTES;

  private WireFormat() {}

  static String subject(String topic, boolean isKey) {
    return topic + (isKey ? "-key" : "-value");
  }
}
