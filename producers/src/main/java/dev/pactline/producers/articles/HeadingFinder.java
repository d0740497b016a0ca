package dev.pactline.producers.articles;

import static java.util.Comparator.comparingInt;

import dev.pactline.producers.articles.Block.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the block that shows the title of the article. */
final class HeadingFinder {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 300;
  private static final int SURE = 12;

  private final List<String> titles;

  /**
   * @param documentTitle the page's title, with or without its outlet
   */
  HeadingFinder(String documentTitle, MetaTags head, LinkedData linkedData) {
    titles =
        Stream.of(
                linkedData.headline().stream(),
                head.first("og:title", "twitter:title", "dc.title", "articletitle").stream(),
                Stream.of(documentTitle))
            .flatMap(titles -> titles)
            .map(HeadingFinder::plain)
            .filter(title -> !title.isEmpty())
            .toList();
  }

  /**
   * The longest heading that a title of the page contains, since a logo may be a heading and its
   * words in the title too; else any block that equals one; else the only first-level heading.
   *
   * @return index in {@code blocks}; -1 where there is none
   */
  int find(List<Block> blocks) {
    return indices(blocks)
        .filter(i -> isHeading(blocks.get(i)) && isInTitle(blocks.get(i)))
        .boxed()
        .max(comparingInt((Integer i) -> blocks.get(i).text().length()).thenComparing(i -> -i))
        .or(() -> indices(blocks).filter(i -> equalsTitle(blocks.get(i))).boxed().findFirst())
        .or(() -> lonely(blocks))
        .orElse(-1);
  }

  private static IntStream indices(List<Block> blocks) {
    return IntStream.range(0, blocks.size())
        .filter(i -> blocks.get(i).furniture() != Furniture.CERTAIN);
  }

  private static Optional<Integer> lonely(List<Block> blocks) {
    List<Integer> found =
        indices(blocks)
            .filter(i -> blocks.get(i).element().normalName().equals("h1"))
            .limit(2)
            .boxed()
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static boolean isHeading(Block block) {
    return block.kind() == Kind.HEADING || block.element().attr("itemprop").equals("headline");
  }

  private boolean isInTitle(Block block) {
    String text = plain(block.text());
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && titles.stream().anyMatch(title -> isAbout(title, text));
  }

  private static boolean isAbout(String title, String text) {
    return title.contains(text) || (title.length() >= SURE && text.startsWith(title));
  }

  private boolean equalsTitle(Block block) {
    return block.text().length() <= LONGEST && titles.contains(plain(block.text()));
  }

  /** Letters and digits alone: titles differ in dashes, quotes and spaces. */
  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
