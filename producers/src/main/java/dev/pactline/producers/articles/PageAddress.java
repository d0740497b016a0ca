package dev.pactline.producers.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as a numbered page of something: {@code /a/forum_2.html} is page 2 of {@code
 * /a/forum.html}, {@code /a/forum?page=2} is page 2 of {@code /a/forum}.
 *
 * @param whole what it is a page of: the address without the number
 * @param number from the address; often counted from zero
 */
record PageAddress(String address, String whole, int number) {
  private static final String DIGITS = "(\\d{1,2})";
  // Stem, number, rest. "forum-2" and "forum/2" may be pages of "forum" as well as other articles:
  // they count as pages only of an address that ends there.
  private static final List<Pattern> CERTAIN =
      List.of(
          Pattern.compile("([^?]*[^/?])_(?:p|page)?" + DIGITS + "(\\.[a-z]{3,5}(?:\\?.*)?)"),
          Pattern.compile("([^?]*[^/?])_(?:p|page)?" + DIGITS + "(/?(?:\\?.*)?)"),
          Pattern.compile("([^?]*[^/?])/(?:page|p|seite|pagina)[/-]?" + DIGITS + "(/?(?:\\?.*)?)"));
  private static final List<Pattern> POSSIBLE =
      List.of(
          Pattern.compile("([^?]*[^/?])-(?:p|page)?" + DIGITS + "(\\.[a-z]{3,5}(?:\\?.*)?)"),
          Pattern.compile("([^?]*[^/?])/" + DIGITS + "(/?(?:\\?.*)?)"));
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)([?&])(?:page|p|pg|pn|pageno|page_?num(?:ber)?|page_?no|page_?index|currentpage"
              + "|cpage|paged|seite|pagina)="
              + DIGITS
              + "(?=&|$)");

  /**
   * Whether {@code target} is the page after {@code here}, both being pages of what begins with
   * {@code first}. All are normalised.
   */
  static Optional<PageAddress> following(String target, String here, String first) {
    List<String> wholes = new ArrayList<>(List.of(stripped(first)));
    readings(first, CERTAIN).stream()
        .filter(reading -> reading.number() <= 1)
        .forEach(reading -> wholes.add(reading.whole()));
    List<PageAddress> readings = readings(target, CERTAIN);
    readings.addAll(readings(target, POSSIBLE));
    return readings.stream()
        .filter(page -> wholes.contains(page.whole()))
        .filter(page -> page.isAfter(here))
        .findFirst();
  }

  /** The number of {@code address} as a page of {@code whole}; empty if it is the whole's own. */
  static OptionalInt numberIn(String address, String whole) {
    List<PageAddress> readings = readings(address, CERTAIN);
    readings.addAll(readings(address, POSSIBLE));
    return readings.stream()
        .filter(reading -> reading.whole().equals(whole))
        .mapToInt(PageAddress::number)
        .findFirst();
  }

  private boolean isAfter(String here) {
    if (stripped(here).equals(whole)) {
      return number == 1 || number == 2;
    }
    OptionalInt current = numberIn(here, whole);
    return current.isPresent() && number == current.getAsInt() + 1;
  }

  private static List<PageAddress> readings(String address, List<Pattern> forms) {
    List<PageAddress> readings = new ArrayList<>();
    Matcher parameter = PARAMETER.matcher(address);
    if (parameter.find()) {
      String whole = parameter.replaceFirst("$1").replace("?&", "?").replaceAll("[?&]$", "");
      readings.add(of(address, whole.replace("&&", "&"), parameter.group(2)));
    }
    for (Pattern form : forms) {
      Matcher match = form.matcher(address);
      if (match.matches()) {
        readings.add(of(address, match.group(1) + match.group(3), match.group(2)));
      }
    }
    return readings;
  }

  private static PageAddress of(String address, String whole, String number) {
    return new PageAddress(address, stripped(whole), Integer.parseInt(number));
  }

  private static String stripped(String address) {
    return address.replaceFirst("/(?=$|\\?)", "");
  }
}
