package dev.pactline.launcher.pipeline;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports of fairs that nobody held: one a week and country, each told of by two papers. */
final class Fairs {
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
  private static final List<String> COUNTRIES = List.of("NO", "PT", "UY", "FJ");

  private Fairs() {}

  /**
   * Events for {@code agreement-events}.
   *
   * @param weeks how many fairs there are in each country
   */
  static List<AgreementEvent> of(int weeks) {
    return IntStream.range(0, weeks).boxed().flatMap(Fairs::inWeek).toList();
  }

  /** An article that cannot be read, for there is nothing in it. */
  static Article emptyArticle() {
    return new Article(
        "a", "https://courier.example/a", null, "courier", "A fair", FIRST_DAY, null, "en", " ");
  }

  private static Stream<AgreementEvent> inWeek(int week) {
    return COUNTRIES.stream()
        .flatMap(country -> Stream.of("courier", "gazette").map(paper -> of(country, week, paper)));
  }

  private static AgreementEvent of(String country, int week, String paper) {
    String id = country + "-" + week + "-" + paper;
    LocalDate day = FIRST_DAY.plusWeeks(week);
    AgreementReport report =
        AgreementReport.newBuilder()
            .setReportId(id)
            .setExtractor("tests-1")
            .setSource(
                new Source(
                    "https://" + paper + ".example/" + id,
                    "https://" + paper + ".example/" + id,
                    null,
                    null,
                    paper,
                    "A fair",
                    day.plusDays(1),
                    null))
            .setCountry(country)
            .setCountries(List.of(country))
            .setName("Fair " + week)
            .setStatus(Status.SIGNED)
            .setStartDate(day)
            .setEndDate(day)
            .setSignedProjects(new Count(week + 1L, Qualifier.EXACT, null))
            .build();
    return new AgreementEvent(id, 1L, report);
  }
}
