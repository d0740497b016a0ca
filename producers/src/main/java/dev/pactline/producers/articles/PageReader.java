package dev.pactline.producers.articles;

import dev.pactline.producers.input.Characters;
import dev.pactline.producers.input.Decoded;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.input.TextDecoder;
import dev.pactline.schemas.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return read(page, file, null, null, null).reading();
  }

  /**
   * Reads a page from the web.
   *
   * @param address where it was found; it is the article's address if the page names none
   * @param charset encoding that the server declares, such as {@code gb2312}; null where none
   * @return the article, or why there is none; never null
   */
  public ArticleReading readFrom(String address, byte[] page, String charset) {
    return readPart(address, address, page, charset).reading();
  }

  /**
   * Reads a page from the web that may be one of several on which an article is spread.
   *
   * @param first where the article begins
   * @param address where this page was found; it is the article's address if the page names none
   * @param charset encoding that the server declares, such as {@code gb2312}; null where none
   * @return what the page says, and where the article goes on; never null
   */
  public PagePart readPart(String first, String address, byte[] page, String charset) {
    return read(page, null, first, address, charset);
  }

  private PagePart read(byte[] page, String file, String first, String address, String charset) {
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
    Optional<Document> parsed =
        parser.parse(((Decoded.Text) decoded).text(), address == null ? "" : address);
    if (parsed.isEmpty()) {
      return refused(
          source, Reason.TOO_LARGE, "The page has over " + limits.elements() + " elements.");
    }
    Page taken = Page.of(parsed.get());
    String text = Characters.clean(MainText.of(taken).orElse(taken.linkedData().articleBody()));
    if (text.isBlank()) {
      return refused(source, Reason.NO_TEXT, "The page has no text of its own.");
    }
    if (text.length() > limits.characters()) {
      return refused(
          source, Reason.TOO_LARGE, "The text has over " + limits.characters() + " characters.");
    }
    Article article = PageFacts.of(taken, address).with(file, text);
    return new PagePart(
        new ArticleReading.Read(article), NextPage.of(parsed.get(), first, address));
  }

  private static PagePart refused(String source, Reason reason, String detail) {
    return new PagePart(
        new ArticleReading.Refused(Rejections.ofSource(source, reason, detail)), Optional.empty());
  }
}
