package dev.pactline.launcher.print;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.MoneyReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The amounts of money in a sentence, as one line of JSON. */
public final class AmountsJson {
  private final MoneyReader reader = new MoneyReader();

  /**
   * Prints an array of the amounts in the order of the sentence, each with {@code value} and {@code
   * currency}, on one line; an empty array where there are none.
   *
   * @param sentence such as {@code It cost $75 million.}
   */
  public void print(String sentence, Appendable out) {
    List<MoneyMention> amounts = new ArrayList<>();
    reader.read(sentence).forEach(mention -> collect(mention, amounts));
    amounts.sort(Comparator.comparingInt(mention -> mention.span().start()));
    Json.printLine(amounts.stream().map(AmountsJson::json).toList(), out);
  }

  private static void collect(MoneyMention mention, List<MoneyMention> amounts) {
    amounts.add(mention);
    mention.equivalents().forEach(equivalent -> collect(equivalent, amounts));
  }

  private static Map<String, Object> json(MoneyMention mention) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", Json.plain(mention.amount()));
    json.put("max", mention.max() == null ? null : Json.plain(mention.max()));
    json.put("currency", mention.currency());
    json.put("qualifier", mention.precision().name());
    json.put("start", mention.span().start());
    json.put("end", mention.span().end());
    return json;
  }
}
