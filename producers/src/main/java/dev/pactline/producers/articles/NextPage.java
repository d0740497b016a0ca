package dev.pactline.producers.articles;

import dev.pactline.producers.input.Addresses;
import dev.pactline.producers.input.Characters;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the page on which an article goes on. Its address must be that of this page but for a page
 * number that is one higher, and the link to it must say so: as {@code rel=next}, by the words for
 * "next page", or by its bare number. Sites link the next <em>article</em> as {@code rel=next},
 * too; that one has another address.
 */
final class NextPage {
  private static final int MOST_LINKS = 5_000;
  private static final int LONGEST_LABEL = 40;
  private static final Pattern REL = Pattern.compile("(?i)(?:.*\\s)?next(?:\\s.*)?");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)(?:go to )?(?:the )?next(?: page)?|continue(?: reading)?|continued"
              + "|下一页|下一頁|下页|后一页|余下全文|[>»›→▶]+");
  private static final Pattern NUMBER = Pattern.compile("(?i)(?:page |第)?(\\d{1,2})页?");
  private static final Pattern FRAME = Pattern.compile("^[\\s\\[(（【|]+|[\\s\\])）】|]+$");
  private static final Pattern ARROW = Pattern.compile("(?<=\\S)\\s*[>»›→▶.…]+$");

  private final String first;
  private final String here;

  private NextPage(String first, String here) {
    this.first = first;
    this.here = here;
  }

  /**
   * @param first where the article begins
   * @param here where this page was found
   * @return the normalised address of the next page
   */
  static Optional<String> of(Document page, String first, String here) {
    Optional<String> start = Addresses.normalise(first);
    Optional<String> now = Addresses.normalise(here);
    return start.isEmpty() || now.isEmpty()
        ? Optional.empty()
        : new NextPage(start.get(), now.get()).in(page);
  }

  private Optional<String> in(Document page) {
    return Stream.concat(page.select("link[rel][href]").stream(), page.select("a[href]").stream())
        .limit(MOST_LINKS)
        .flatMap(link -> candidate(link).stream())
        .min(Comparator.comparingInt(PageAddress::number))
        .map(PageAddress::address);
  }

  private Optional<PageAddress> candidate(Element link) {
    String label = label(link);
    boolean next = REL.matcher(link.attr("rel")).matches() || NEXT.matcher(label).matches();
    Matcher number = NUMBER.matcher(label);
    boolean numbered = number.matches();
    if (!next && !numbered) {
      return Optional.empty();
    }
    return Addresses.normalise(link.attr("abs:href"))
        .filter(target -> !target.equals(here) && origin(target).equals(origin(here)))
        .flatMap(target -> PageAddress.following(target, here, first))
        .filter(page -> next || isShownAs(Integer.parseInt(number.group(1)), page));
  }

  private static String label(Element link) {
    String text = link.text();
    if (text.length() > LONGEST_LABEL) {
      return "";
    }
    String bare = FRAME.matcher(Characters.squeeze(text)).replaceAll("");
    return ARROW.matcher(bare).replaceAll("");
  }

  /** Readers count pages from one; addresses count them from zero or one. */
  private boolean isShownAs(int shown, PageAddress page) {
    boolean fromFirst = PageAddress.numberIn(here, page.whole()).isEmpty();
    return fromFirst ? shown == 2 : shown == page.number() || shown == page.number() + 1;
  }

  private static String origin(String address) {
    URI uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
