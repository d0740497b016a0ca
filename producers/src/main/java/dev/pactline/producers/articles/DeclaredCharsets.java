package dev.pactline.producers.articles;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The encodings that the first bytes of a page declare, in markup that ASCII can show. */
final class DeclaredCharsets {
  private static final int HEAD = 8192;
  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  private DeclaredCharsets() {}

  static List<String> in(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, HEAD), ISO_8859_1);
    return DECLARED.matcher(head).results().map(DeclaredCharsets::name).distinct().toList();
  }

  private static String name(MatchResult match) {
    return match.group(1);
  }
}
