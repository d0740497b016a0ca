package dev.pactline.producers.articles;

import dev.pactline.language.Dateline;
import dev.pactline.language.DatelineReader;
import dev.pactline.language.DayOrder;
import dev.pactline.producers.input.Addresses;
import dev.pactline.producers.input.Characters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines above the first paragraph of a plain text: path of navigation, title, outlet, date, in
 * whatever order.
 */
final class TextHeader {
  private static final int MOST_LINES = 12;
  private static final int SHORTEST_PARAGRAPH = 140;
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)^(?:(?:url|link|source|address|来源|网址)\\s*[:：]\\s*)?(https?://\\S+)$");
  private static final Pattern FIELD =
      Pattern.compile("(?i)^(title|headline|标题|outlet|publisher|source|来源)\\s*[:：]\\s*(\\S.*)$");

  private final DatelineReader datelines;
  private final List<String> candidates = new ArrayList<>();
  private int beforeDate = -1;
  private Dateline dateline;

  /** The date of "LIMA, June 15, 2022 (Agency) -- ..."; null for none. */
  private LocalDate inParagraph;

  private String url;
  private String title;
  private String outlet;

  private TextHeader(DatelineReader datelines) {
    this.datelines = datelines;
  }

  static TextHeader of(String text) {
    TextHeader header = new TextHeader(DatelineReader.of(text, DayOrder.OPEN));
    text.lines()
        .map(Characters::squeeze)
        .filter(line -> !line.isEmpty())
        .limit(MOST_LINES)
        .takeWhile(line -> !isParagraph(line))
        .forEach(header::take);
    if (header.dateline == null) {
      header.inParagraph = header.datelines.readHead(text).map(Dateline::date).orElse(null);
    }
    return header;
  }

  Found found() {
    return new Found(url, outlet(), title(), date().orElse(null), null, null);
  }

  private Optional<LocalDate> date() {
    return Optional.ofNullable(dateline)
        .map(Dateline::date)
        .or(() -> Optional.ofNullable(inParagraph))
        .or(() -> AddressDate.in(url));
  }

  private void take(String line) {
    Matcher address = ADDRESS.matcher(line);
    Matcher field = FIELD.matcher(line);
    Optional<Dateline> date = datelines.readLine(line);
    if (address.matches()) {
      url = url == null ? Addresses.normalise(address.group(1)).orElse(null) : url;
    } else if (date.isPresent()) {
      takeDate(date.get());
    } else if (field.matches()) {
      takeField(field.group(1), field.group(2));
    } else if (!Lines.isFurniture(line)) {
      candidates.add(line);
    }
  }

  private void takeDate(Dateline found) {
    if (dateline == null) {
      dateline = found;
      beforeDate = candidates.size() - 1;
    }
  }

  private void takeField(String name, String value) {
    if (name.equalsIgnoreCase("title") || name.equalsIgnoreCase("headline") || name.equals("标题")) {
      title = title == null ? value : title;
    } else {
      outlet = outlet == null ? value : outlet;
    }
  }

  private String title() {
    if (title != null) {
      return title;
    }
    String other = outletLine();
    return candidates.stream().filter(line -> !line.equals(other)).findFirst().orElse(null);
  }

  private String outlet() {
    if (outlet != null) {
      return outlet;
    }
    if (dateline != null && dateline.outlet() != null) {
      return dateline.outlet();
    }
    return outletLine();
  }

  /** A masthead: the line above the date, else the first; another line must be left as title. */
  private String outletLine() {
    boolean named = outlet != null || (dateline != null && dateline.outlet() != null);
    if (named || beforeDate < 0 || (candidates.size() < 2 && title == null)) {
      return null;
    }
    String first = candidates.get(0);
    String above = candidates.get(beforeDate);
    if (Lines.isName(above) && !(Lines.isMasthead(first) && above.length() > first.length())) {
      return above;
    }
    return Lines.isMasthead(first) ? first : null;
  }

  private static boolean isParagraph(String line) {
    return line.length() >= SHORTEST_PARAGRAPH || (line.length() >= 60 && Lines.isSentence(line));
  }
}
