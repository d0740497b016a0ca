package dev.pactline.launcher.print;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Dead letters for people. */
public final class DeadLetterText {
  private static final String HEADERS = "__streams.errors.";
  private static final int BYTES_A_LINE = 16;

  private DeadLetterText() {}

  /** What a letter is called: partition and offset, such as {@code 0:17}. */
  public static String id(ConsumerRecord<byte[], byte[]> letter) {
    return letter.partition() + ":" + letter.offset();
  }

  /** Such as {@code 0:17 pactline.articles-1@42 UnreadableRecordException: ...}. */
  public static String line(ConsumerRecord<byte[], byte[]> letter) {
    String exception = header(letter, "exception");
    return id(letter)
        + " "
        + header(letter, "topic")
        + "-"
        + header(letter, "partition")
        + "@"
        + header(letter, "offset")
        + " "
        + exception.substring(exception.lastIndexOf('.') + 1)
        + ": "
        + header(letter, "message").lines().findFirst().orElse("");
  }

  /** All headers, then key and value in hexadecimal beside their ASCII. */
  public static String full(ConsumerRecord<byte[], byte[]> letter) {
    StringBuilder text = new StringBuilder(line(letter)).append('\n');
    for (Header header : letter.headers()) {
      text.append(header.key()).append(": ").append(string(header.value())).append('\n');
    }
    dump(text, "key", letter.key());
    dump(text, "value", letter.value());
    return text.toString();
  }

  private static void dump(StringBuilder text, String name, byte[] bytes) {
    text.append(name).append(bytes == null ? ": none\n" : ": " + bytes.length + " bytes\n");
    for (int from = 0; bytes != null && from < bytes.length; from += BYTES_A_LINE) {
      int to = Math.min(bytes.length, from + BYTES_A_LINE);
      String hex = HexFormat.ofDelimiter(" ").formatHex(bytes, from, to);
      text.append(String.format("%06x  %-47s  ", from, hex));
      for (int i = from; i < to; i++) {
        text.append(bytes[i] >= ' ' && bytes[i] < 127 ? (char) bytes[i] : '.');
      }
      text.append('\n');
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(HEADERS + name);
    return header == null ? "?" : string(header.value());
  }

  private static String string(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
