package dev.pactline.producers.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** A short hash of what identifies a thing: the same in every run and on every machine. */
public final class Fingerprint {
  private static final int BYTES = 12;

  private Fingerprint() {}

  /**
   * The first 12 bytes of a SHA-256 over the parts. Case, width of characters and white space do
   * not matter; a null is unlike an empty part.
   *
   * @return 24 hexadecimal digits in lower case
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update((byte) (part == null ? 0 : 1));
      if (part != null) {
        digest.update(plain(part).getBytes(UTF_8));
      }
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
  }

  private static String plain(String part) {
    return Normalizer.normalize(part, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
