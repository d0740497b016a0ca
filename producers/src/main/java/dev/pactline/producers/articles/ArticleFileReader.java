package dev.pactline.producers.articles;

import dev.pactline.producers.input.Decoded;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.input.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads articles from files: pages from {@code .html}, {@code .htm} and {@code .xhtml}, plain text
 * from any other. No Kafka, no network. Immutable; threads may share it.
 */
public final class ArticleFileReader {
  private final ArticleLimits limits;
  private final PageReader pages;
  private final PlainTextReader texts = new PlainTextReader();
  private final TextDecoder decoder = new TextDecoder();

  public ArticleFileReader(ArticleLimits limits) {
    this.limits = limits;
    this.pages = new PageReader(limits);
  }

  /** Reads a file that is named as it is found. */
  public ArticleReading read(Path file) {
    return read(file, file.toString());
  }

  /**
   * Reads one file.
   *
   * @param name what the article and its rejection call the file, such as {@code news/007.html}
   * @return the article, or why there is none; never null
   */
  public ArticleReading read(Path file, String name) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(limits.bytes() + 1);
    } catch (NoSuchFileException e) {
      return refused(name, Reason.UNREADABLE, "There is no such file.");
    } catch (IOException | SecurityException e) {
      return refused(name, Reason.UNREADABLE, "The file cannot be read: " + e);
    }
    if (bytes.length > limits.bytes()) {
      return refused(name, Reason.TOO_LARGE, "The file has over " + limits.bytes() + " bytes.");
    }
    return isPage(file) ? pages.read(bytes, name) : plainText(bytes, name);
  }

  private ArticleReading plainText(byte[] bytes, String name) {
    Decoded decoded = decoder.decode(bytes, List.of());
    if (decoded instanceof Decoded.NoText no) {
      return refused(name, no.reason(), no.detail());
    }
    String text = ((Decoded.Text) decoded).text();
    if (text.length() > limits.characters()) {
      return refused(
          name, Reason.TOO_LARGE, "The text has over " + limits.characters() + " characters.");
    }
    return new ArticleReading.Read(texts.read(text, name));
  }

  private static boolean isPage(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }

  private static ArticleReading refused(String name, Reason reason, String detail) {
    return new ArticleReading.Refused(Rejections.ofSource(name, reason, detail));
  }
}
