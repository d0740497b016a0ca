package dev.pactline.streams;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Amount;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reports of a forum in Tromsø that nobody held, and the means to write others. */
public final class TestObjects {

  public static final LocalDate FORUM_DAY = LocalDate.of(2021, 6, 8);

  private TestObjects() {}

  /** A report of an article of its own that was published the day after the forum. */
  public static ReportBuilder report(String reportId) {
    return new ReportBuilder(reportId);
  }

  /** The forum in Tromsø as reported under {@code reportId}. */
  public static ReportBuilder tromsoForum(String reportId) {
    return report(reportId)
        .country("NO")
        .name("Arctic Shipping Forum")
        .place("Tromsø")
        .on(FORUM_DAY);
  }

  public static AgreementEvent event(long revision, AgreementReport report) {
    return new AgreementEvent(report.getReportId(), revision, report);
  }

  public static AgreementEvent retraction(long revision, String reportId) {
    return new AgreementEvent(reportId, revision, null);
  }

  public static Count exactly(long count) {
    return new Count(count, Qualifier.EXACT, null);
  }

  public static Count about(long count) {
    return new Count(count, Qualifier.ABOUT, null);
  }

  public static Count atLeast(long count) {
    return new Count(count, Qualifier.AT_LEAST, null);
  }

  public static DealValue value(String amount, String currency) {
    return value(amount, currency, currency.equals("USD") ? amount : null);
  }

  public static DealValue value(String amount, String currency, String usd) {
    return new DealValue(
        money(amount), currency, usd == null ? null : money(usd), Qualifier.EXACT, List.of());
  }

  public static DealValue value(String amount, String currency, Amount alternative) {
    return new DealValue(money(amount), currency, null, Qualifier.EXACT, List.of(alternative));
  }

  public static BigDecimal money(String amount) {
    return new BigDecimal(amount).setScale(4);
  }

  public static Article article(String id, String text) {
    return new Article(
        id, id, null, "Fjord Courier", "A forum", FORUM_DAY.plusDays(1), null, "en", text);
  }

  /** Writes a report step by step; what is not said is not stated. */
  public static final class ReportBuilder {
    private final String reportId;
    private String articleId;
    private Integer row;
    private String file;
    private String fingerprint;
    private LocalDate published = FORUM_DAY.plusDays(1);
    private String country;
    private List<String> countries = List.of();
    private String name = "Forum";
    private String place;
    private Status status = Status.SIGNED;
    private LocalDate start;
    private LocalDate end;
    private String month;
    private Count attendance;
    private Count projects;
    private List<DealValue> values = List.of();
    private final List<Sector> sectors = new ArrayList<>();
    private List<Field> corrects = List.of();
    private List<Evidence> evidence = List.of();

    private ReportBuilder(String reportId) {
      this.reportId = reportId;
      this.articleId = "https://courier.example/" + reportId;
    }

    public ReportBuilder country(String code) {
      country = code;
      countries = List.of(code);
      return this;
    }

    public ReportBuilder joint(String... codes) {
      country = null;
      countries = List.of(codes);
      return this;
    }

    public ReportBuilder article(String id) {
      articleId = id;
      return this;
    }

    public ReportBuilder row(String table, int line) {
      articleId = null;
      file = table;
      row = line;
      return this;
    }

    public ReportBuilder fingerprint(String hash) {
      fingerprint = hash;
      return this;
    }

    public ReportBuilder published(LocalDate day) {
      published = day;
      return this;
    }

    public ReportBuilder name(String text) {
      name = text;
      return this;
    }

    public ReportBuilder place(String text) {
      place = text;
      return this;
    }

    public ReportBuilder status(Status value) {
      status = value;
      return this;
    }

    public ReportBuilder on(LocalDate day) {
      return from(day, day);
    }

    public ReportBuilder from(LocalDate first, LocalDate last) {
      start = first;
      end = last;
      return this;
    }

    public ReportBuilder in(String monthOrYear) {
      start = null;
      end = null;
      month = monthOrYear;
      return this;
    }

    public ReportBuilder undated() {
      return in(null);
    }

    public ReportBuilder attendance(Count count) {
      attendance = count;
      return this;
    }

    public ReportBuilder projects(Count count) {
      projects = count;
      return this;
    }

    public ReportBuilder values(DealValue... all) {
      values = List.of(all);
      return this;
    }

    public ReportBuilder sector(String isic, String text) {
      sectors.add(new Sector(isic, text));
      return this;
    }

    public ReportBuilder corrects(Field... fields) {
      corrects = List.of(fields);
      return this;
    }

    public ReportBuilder evidence(String words) {
      evidence = List.of(new Evidence(Field.NAME, 0, words.length(), words));
      return this;
    }

    public ReportBuilder with(UnaryOperator<ReportBuilder> change) {
      return change.apply(this);
    }

    public AgreementReport build() {
      Source source =
          new Source(
              articleId, articleId, file, row, "Fjord Courier", "A forum", published, fingerprint);
      return new AgreementReport(
          reportId,
          "tests-1",
          source,
          country,
          countries,
          false,
          name,
          place,
          status,
          start,
          end,
          month,
          attendance,
          projects,
          values,
          List.copyOf(sectors),
          corrects,
          evidence);
    }
  }
}
