package dev.pactline.streams.http;

import dev.pactline.language.DateMention;
import dev.pactline.language.DateReader;
import dev.pactline.language.MoneyMention;
import dev.pactline.language.MoneyReader;
import dev.pactline.language.NumberMention;
import dev.pactline.language.NumberReader;
import dev.pactline.language.Span;
import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.Amount;
import dev.pactline.schemas.Choice;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.OtherValue;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the words within a sentence that tell a fact. Evidence keeps whole sentences, so the
 * sentence is read once more by the grammars that it was first read with, and what has the value of
 * the fact, or one that another report gives, is marked. Where nothing fits nothing is marked.
 */
final class Marks {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final NumberReader NUMBERS = new NumberReader();

  private final Agreement agreement;

  Marks(Agreement agreement) {
    this.agreement = agreement;
  }

  /** Stretches of the text of {@code evidence}, in order, that do not overlap. */
  List<Span> in(Evidence evidence, Source source) {
    String text = evidence.getText();
    if (source.getRow() != null) { // a cell holds nothing else
      return List.of(new Span(0, text.length()));
    }
    return apart(
        switch (evidence.getField()) {
          case ATTENDANCE -> counts(text, evidence.getField(), agreement.getAttendance());
          case SIGNED_PROJECTS -> counts(text, evidence.getField(), agreement.getSignedProjects());
          case DEAL_VALUES -> money(text);
          case DATES -> dates(text, source);
          case NAME -> words(text, Stream.of(agreement.getName()));
          case PLACE -> words(text, Stream.ofNullable(agreement.getPlace()));
          case SECTORS -> words(text, agreement.getSectors().stream().map(Sector::getText));
          case COUNTRY, STATUS -> Stream.empty();
        });
  }

  private Stream<Span> counts(String text, Field field, Count count) {
    Set<BigDecimal> wanted = chosen(field);
    if (count != null) {
      wanted.add(plain(BigDecimal.valueOf(count.getCount())));
    }
    return NUMBERS.read(text).stream()
        .filter(NumberMention::isCardinal)
        .filter(mention -> wanted.contains(plain(mention.value())))
        .map(NumberMention::span);
  }

  private Stream<Span> money(String text) {
    Set<BigDecimal> wanted = chosen(Field.DEAL_VALUES);
    for (AgreedValue value : agreement.getDealValues()) {
      wanted.add(plain(value.getAmount()));
      if (value.getUsdStated() != null) {
        wanted.add(plain(value.getUsdStated()));
      }
      value.getAlternatives().stream()
          .map(Amount::getAmount)
          .map(Marks::plain)
          .forEach(wanted::add);
    }
    return new MoneyReader(agreement.getCountry())
        .read(text).stream()
            .flatMap(mention -> Stream.concat(Stream.of(mention), mention.equivalents().stream()))
            .filter(mention -> wanted.contains(plain(mention.amount())))
            .map(MoneyMention::span);
  }

  private Stream<Span> dates(String text, Source source) {
    return new DateReader(source.getPublishedOn())
        .read(text).stream()
            .filter(mention -> mention.kind() != DateMention.Kind.DURATION)
            .map(DateMention::span);
  }

  private static Stream<Span> words(String text, Stream<String> wanted) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) { // a letter whose small form is longer: offsets differ
      return Stream.empty();
    }
    return wanted
        .filter(words -> !words.isBlank())
        .map(words -> words.toLowerCase(Locale.ROOT))
        .filter(lower::contains)
        .map(words -> new Span(lower.indexOf(words), lower.indexOf(words) + words.length()));
  }

  /** The numbers that reports give for a fact on which they differ. */
  private Set<BigDecimal> chosen(Field field) {
    Set<BigDecimal> numbers = new HashSet<>();
    for (Choice choice : agreement.getChoices()) {
      if (choice.getField() == field) {
        addNumbers(choice.getValue(), numbers);
        choice.getOthers().stream()
            .map(OtherValue::getValue)
            .forEach(value -> addNumbers(value, numbers));
      }
    }
    return numbers;
  }

  private static void addNumbers(String text, Set<BigDecimal> numbers) {
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(plain(new BigDecimal(matcher.group())));
    }
  }

  /** In the one form in which equal numbers are equal. */
  private static BigDecimal plain(BigDecimal number) {
    return number.stripTrailingZeros();
  }

  private static List<Span> apart(Stream<Span> spans) {
    List<Span> apart = new ArrayList<>();
    for (Span span : new TreeSet<>(spans.toList())) {
      if (apart.isEmpty() || !apart.get(apart.size() - 1).overlaps(span)) {
        apart.add(span);
      }
    }
    return apart;
  }
}
