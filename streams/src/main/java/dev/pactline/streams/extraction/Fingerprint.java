package dev.pactline.streams.extraction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** A hash of the words of an article's running text, so that copies by several outlets share it. */
final class Fingerprint {

  private Fingerprint() {}

  /** Case, punctuation and white space do not matter; headline, dateline and links are left out. */
  static String of(List<Line> lines) {
    StringBuilder words = new StringBuilder();
    for (Line line : lines) {
      if (line.kind() == Line.Kind.PROSE || line.kind() == Line.Kind.TABLE) {
        append(words, line.text());
      }
    }
    return HexFormat.of().formatHex(sha256(words.toString()), 0, 16);
  }

  private static void append(StringBuilder words, String text) {
    boolean gap = true;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !words.isEmpty()) {
          words.append(' ');
        }
        words.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
