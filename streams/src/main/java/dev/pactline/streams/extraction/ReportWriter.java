package dev.pactline.streams.extraction;

import dev.pactline.language.MoneyMention;
import dev.pactline.language.PlaceMention;
import dev.pactline.language.Precision;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Amount;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.JointTotals.Booked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes events as reports, each fact with the sentence it was read from. */
final class ReportWriter {
  static final String EXTRACTOR = "articles-1";
  private static final int SCALE = 4;
  private static final int LONGEST_NAME = 300;
  private static final Pattern GAPS = Pattern.compile("\\s+");

  private final Article article;
  private final Source source;
  private final Map<String, Integer> ordinals = new HashMap<>();

  ReportWriter(Article article, String fingerprint) {
    this.article = article;
    this.source =
        Source.newBuilder()
            .setArticleId(article.getArticleId())
            .setUrl(article.getUrl())
            .setFile(article.getFile())
            .setOutlet(article.getOutlet())
            .setTitle(article.getTitle())
            .setPublishedOn(article.getPublishedOn())
            .setFingerprint(fingerprint)
            .build();
  }

  List<AgreementReport> write(List<Booked> events) {
    List<AgreementReport> reports = new ArrayList<>();
    for (Booked event : events) {
      reports.add(report(event));
    }
    return reports;
  }

  private AgreementReport report(Booked event) {
    Frame frame = event.frame();
    EventDates dates = EventDates.of(frame);
    String country = event.partners().country();
    String bucket = country == null ? "joint" : country;
    int ordinal = ordinals.merge(bucket, 1, Integer::sum);
    List<Evidence> evidence = new ArrayList<>();
    AgreementReport.Builder report =
        AgreementReport.newBuilder()
            .setReportId(article.getArticleId() + "#" + bucket + "-" + ordinal)
            .setExtractor(EXTRACTOR)
            .setSource(source)
            .setCountry(country)
            .setCountries(event.partners().countries())
            .setPartOfJoint(event.part())
            .setName(name(frame))
            .setPlace(place(frame))
            .setStatus(status(event, dates))
            .setStartDate(dates.start())
            .setEndDate(dates.end())
            .setMonth(dates.month())
            .setAttendance(count(event.attendance(), Field.ATTENDANCE, evidence))
            .setSignedProjects(count(event.projects(), Field.SIGNED_PROJECTS, evidence))
            .setDealValues(values(event.values(), evidence))
            .setSectors(SectorReader.of(frame))
            .setCorrects(corrects(frame));
    addEvidence(frame, dates, evidence);
    return report.setEvidence(evidence).build();
  }

  private void addEvidence(Frame frame, EventDates dates, List<Evidence> evidence) {
    if (dates.told() != null) {
      evidence.add(evidence(Field.DATES, dates.told().where()));
    }
    Parsed opening = frame.event() == null ? frame.sentences().get(0) : frame.event().where();
    evidence.add(evidence(Field.NAME, opening));
    if (frame.cancelled()) {
      evidence.add(evidence(Field.STATUS, frame.sentences().get(0)));
    }
  }

  private static Evidence evidence(Field field, Parsed parsed) {
    Sentence sentence = parsed.sentence();
    return new Evidence(field, sentence.start(), sentence.end(), sentence.text());
  }

  private Status status(Booked event, EventDates dates) {
    if (event.frame().cancelled()) {
      return Status.CANCELLED;
    }
    return event.frame().planned() || ahead(event, dates) ? Status.PLANNED : Status.SIGNED;
  }

  /** "Importers will be in Arica tomorrow. They are guests of the forum": its day is to come. */
  private boolean ahead(Booked event, EventDates dates) {
    LocalDate published = article.getPublishedOn();
    return published != null
        && dates.start() != null
        && dates.start().isAfter(published)
        && event.projects() == null;
  }

  /** "Thursday's forum" is "forum". */
  private static final Pattern OWNER = Pattern.compile("^['’]s ");

  private String name(Frame frame) {
    String name;
    if (frame.named()) {
      name = frame.event().name();
    } else if (frame.event() != null) {
      EventMention event = frame.event();
      Sentence sentence = event.where().sentence();
      int from = event.where().at(event.from()).start() - sentence.start();
      name =
          sentence
              .text()
              .substring(from, event.where().at(event.to() - 1).end() - sentence.start());
      boolean stop = event.places().size() == 1 && Tour.plural(event.where(), event.from());
      String place = stop ? event.places().get(0).name() : place(frame);
      name = stop ? event.noun() : name;
      name = place == null || name.contains(place) ? name : name + " in " + place;
    } else {
      name = article.getTitle() == null ? "Signing" : article.getTitle();
    }
    name = OWNER.matcher(GAPS.matcher(name.strip()).replaceAll(" ")).replaceFirst("");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /**
   * The city or region behind "in" or "at" nearest to the event; else a city in the sentence that
   * opens it.
   */
  private static String place(Frame frame) {
    for (Parsed parsed : frame.sentences()) {
      for (int i = parsed.nextPlace(1); i >= 0; i = parsed.nextPlace(i + 1)) {
        PlaceMention place = parsed.at(i).place();
        boolean in = parsed.is(i - 1, "in") || parsed.is(i - 1, "at") || parsed.is(i - 1, "在");
        boolean local =
            place.kind() == PlaceMention.Kind.CITY || place.kind() == PlaceMention.Kind.REGION;
        if (local && in) {
          return place.name();
        }
      }
    }
    return null;
  }

  private static Count count(Figure.Count count, Field field, List<Evidence> evidence) {
    if (count == null) {
      return null;
    }
    evidence.add(evidence(field, count.where()));
    return new Count(count.count(), qualifier(count.precision()), count.max());
  }

  private static Qualifier qualifier(Precision precision) {
    return Qualifier.valueOf(precision.name());
  }

  private static List<DealValue> values(List<DealWorths.Worth> worths, List<Evidence> evidence) {
    List<DealValue> values = new ArrayList<>();
    Set<Parsed> told = new LinkedHashSet<>();
    for (DealWorths.Worth worth : worths) {
      BigDecimal usd = worth.currency().equals("USD") ? worth.amount() : null;
      List<Amount> others = new ArrayList<>();
      for (MoneyMention same : worth.same()) {
        if (same.currency().equals("USD")) {
          usd = same.amount();
        } else if (!same.currency().equals(worth.currency())) {
          others.add(new Amount(scaled(same.amount()), same.currency()));
        }
      }
      Qualifier qualifier = qualifier(worth.told().money().precision());
      values.add(
          new DealValue(
              scaled(worth.amount()),
              worth.currency(),
              usd == null ? null : scaled(usd),
              qualifier,
              others));
      told.add(worth.told().where());
    }
    told.forEach(parsed -> evidence.add(evidence(Field.DEAL_VALUES, parsed)));
    return values;
  }

  private static BigDecimal scaled(BigDecimal amount) {
    return amount.setScale(SCALE, RoundingMode.HALF_UP);
  }

  private static List<Field> corrects(Frame frame) {
    List<Field> fields = new ArrayList<>();
    if (frame.corrected().contains(Counted.ATTENDANCE)) {
      fields.add(Field.ATTENDANCE);
    }
    if (frame.corrected().contains(Counted.PROJECTS)) {
      fields.add(Field.SIGNED_PROJECTS);
    }
    if (frame.valuesCorrected()) {
      fields.add(Field.DEAL_VALUES);
    }
    return fields;
  }
}
