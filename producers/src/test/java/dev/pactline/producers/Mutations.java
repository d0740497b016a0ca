package dev.pactline.producers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Input that has gone wrong on its way: some of it lost, doubled, cut off, mixed with other input,
 * or with bytes in it that mean something to a parser. The same seed gives the same input. More of
 * it with {@code -Dpactline.fuzz.rounds=100000}, other with {@code -Dpactline.fuzz.seed=7}.
 */
public final class Mutations {
  /** How many inputs a test reads. */
  public static final int ROUNDS = Integer.getInteger("pactline.fuzz.rounds", 100);

  private static final long SEED = Long.getLong("pactline.fuzz.seed", 42);
  private static final int MOST = 8;
  private static final int LONGEST = 64;
  private static final List<String> TOKENS =
      List.of(
          "<",
          ">",
          "</",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [<!ENTITY a \"b\">]>",
          "&a;",
          "&#0;",
          "&#x110000;",
          "<script>",
          "<table>",
          "<td colspan=99999999>",
          "\"",
          "\"\"",
          "'",
          ",",
          ";",
          "\t",
          "\r",
          "\n",
          "\r\n",
          "\0",
          "\uFEFF",
          "\u202E",
          "\uD83D",
          "{",
          "}",
          "[",
          "]",
          "1e999999999",
          "-0",
          "NaN",
          "null",
          "9999999999999999999",
          "2019-02-30",
          "0000-00-00",
          "<meta charset=utf-7>",
          "<?xml version=\"1.1\" encoding=\"x\"?>");

  private final Random random = new Random(SEED);
  private final List<byte[]> seeds;

  /**
   * @param seeds input that is right, at least one
   */
  public Mutations(List<byte[]> seeds) {
    this.seeds = seeds;
  }

  /** The next input. */
  public byte[] next() {
    byte[] bytes = seed();
    for (int left = 1 + random.nextInt(MOST); left > 0; left--) {
      bytes = mutated(bytes);
    }
    return bytes;
  }

  private byte[] mutated(byte[] bytes) {
    int start = random.nextInt(bytes.length + 1);
    int end = Math.min(bytes.length, start + random.nextInt(LONGEST));
    return switch (random.nextInt(7)) {
      case 0 -> joined(bytes, start, new byte[0], end);
      case 1 -> joined(bytes, start, token(), start);
      case 2 -> joined(bytes, end, part(bytes, start, end), end);
      case 3 -> joined(bytes, start, noise(), end);
      case 4 -> part(bytes, 0, start);
      case 5 -> joined(bytes, start, repeated(token()), start);
      default -> spliced(bytes, start);
    };
  }

  private byte[] spliced(byte[] bytes, int start) {
    byte[] other = seed();
    int from = random.nextInt(other.length + 1);
    return joined(bytes, start, part(other, from, other.length), bytes.length);
  }

  private byte[] seed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(LONGEST)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] repeated(byte[] token) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int left = random.nextInt(2_000); left > 0; left--) {
      bytes.writeBytes(token);
    }
    return bytes.toByteArray();
  }

  private static byte[] part(byte[] bytes, int start, int end) {
    return Arrays.copyOfRange(bytes, start, end);
  }

  private static byte[] joined(byte[] bytes, int start, byte[] between, int end) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.write(bytes, 0, start);
    joined.writeBytes(between);
    joined.write(bytes, end, bytes.length - end);
    return joined.toByteArray();
  }
}
