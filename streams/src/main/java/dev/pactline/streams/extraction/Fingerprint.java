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
    int length = 0;
    for (Line line : lines) {
      length += counts(line) ? 2 * line.text().length() + 1 : 0;
    }
    char[] words = new char[length];
    int end = 0;
    for (Line line : lines) {
      end = counts(line) ? append(words, end, line.text()) : end;
    }
    return HexFormat.of().formatHex(sha256(new String(words, 0, end)), 0, 16);
  }

  private static boolean counts(Line line) {
    return line.kind() == Line.Kind.PROSE || line.kind() == Line.Kind.TABLE;
  }

  /** Adds the words of a text, with a space between; returns the end of all. */
  private static int append(char[] words, int from, String text) {
    int end = from;
    boolean gap = true;
    String lower = plain(text) ? text : text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        c = (char) (c + ('a' - 'A'));
      }
      if (Letters.isWordPart(c)) {
        if (gap && end > 0) {
          words[end++] = ' ';
        }
        words[end++] = c;
        gap = false;
      } else {
        gap = true;
      }
    }
    return end;
  }

  /** Whether it has no capitals but those of ASCII: no other script of news here has any. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean punctuation = c >= '\u2010' && c <= '\u203A';
      if (c >= 0x80 && !punctuation && (c < '\u3000' || c > '\u9FFF')) {
        return false;
      }
    }
    return true;
  }

  private static byte[] sha256(String text) {
    try {
      MessageDigest digest = (MessageDigest) SHA_256.clone();
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("every Java runtime can copy a SHA-256", e);
    }
  }

  /** Only copied: to look for one among the providers takes longer than to use it. */
  private static final MessageDigest SHA_256 = fresh();

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
