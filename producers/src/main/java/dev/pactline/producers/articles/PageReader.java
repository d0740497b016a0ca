package dev.pactline.producers.articles;

import dev.pactline.producers.input.Characters;
import dev.pactline.producers.input.Decoded;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.input.TextDecoder;
import dev.pactline.schemas.Article;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/**
 * Reads an article from an HTML page: the text of the author without navigation, advertisements,
 * captions and other stories; title, outlet and date from markup or, failing that, from what a
 * reader sees. Runs no scripts, loads nothing. Immutable; threads may share it.
 */
public final class PageReader {
  private final ArticleLimits limits;
  private final TextDecoder decoder = new TextDecoder();
  private final BoundedParser parser;

  public PageReader(ArticleLimits limits) {
    this.limits = limits;
    this.parser = new BoundedParser(limits.elements());
  }

  /**
   * Reads a page from a file.
   *
   * @param file what the article and its rejection call the file
   * @return the article, or why there is none; never null
   */
  public ArticleReading read(byte[] page, String file) {
    return read(page, file, null, null);
  }

  /**
   * Reads a page from the web.
   *
   * @param address where it was found; it is the article's address if the page names none
   * @param charset encoding that the server declares, such as {@code gb2312}; null where none
   * @return the article, or why there is none; never null
   */
  public ArticleReading readFrom(String address, byte[] page, String charset) {
    return read(page, null, address, charset);
  }

  private ArticleReading read(byte[] page, String file, String address, String charset) {
    String source = file == null ? address : file;
    if (page.length > limits.bytes()) {
      return refused(source, Reason.TOO_LARGE, "The page has over " + limits.bytes() + " bytes.");
    }
    List<String> declared = new ArrayList<>();
    if (charset != null) {
      declared.add(charset);
    }
    declared.addAll(DeclaredCharsets.in(page));
    Decoded decoded = decoder.decode(page, declared);
    if (decoded instanceof Decoded.NoText no) {
      return refused(source, no.reason(), no.detail());
    }
    return parser
        .parse(((Decoded.Text) decoded).text(), address == null ? "" : address)
        .map(document -> read(document, source, file, address))
        .orElseGet(
            () ->
                refused(
                    source,
                    Reason.TOO_LARGE,
                    "The page has over " + limits.elements() + " elements."));
  }

  private ArticleReading read(Document document, String source, String file, String address) {
    Page page = Page.of(document);
    String text = Characters.clean(MainText.of(page).orElse(page.linkedData().articleBody()));
    if (text.isBlank()) {
      return refused(source, Reason.NO_TEXT, "The page has no text of its own.");
    }
    if (text.length() > limits.characters()) {
      return refused(
          source, Reason.TOO_LARGE, "The text has over " + limits.characters() + " characters.");
    }
    Article article = PageFacts.of(page, address).with(file, text);
    return new ArticleReading.Read(article);
  }

  private static ArticleReading refused(String source, Reason reason, String detail) {
    return new ArticleReading.Refused(Rejections.ofSource(source, reason, detail));
  }
}
