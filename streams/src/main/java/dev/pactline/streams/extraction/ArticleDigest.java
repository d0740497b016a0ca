package dev.pactline.streams.extraction;

import dev.pactline.schemas.Article;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;

/** Tells whether an article that is published again says anything new. */
final class ArticleDigest {

  private static final int LENGTH = 16;

  private ArticleDigest() {}

  /** Of all that a reading rests on; the instant of the last change is none of it. */
  static ByteBuffer of(Article article) {
    MessageDigest digest = sha256();
    for (Object part :
        Arrays.asList(
            article.getUrl(),
            article.getFile(),
            article.getOutlet(),
            article.getTitle(),
            article.getPublishedOn(),
            article.getLanguage(),
            article.getText())) {
      digest.update(Objects.toString(part, "").getBytes(StandardCharsets.UTF_8));
      digest.update((byte) (part == null ? 0 : 1));
    }
    return ByteBuffer.wrap(digest.digest(), 0, LENGTH).slice();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
