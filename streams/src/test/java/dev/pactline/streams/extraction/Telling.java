package dev.pactline.streams.extraction;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import java.time.LocalDate;
import java.util.List;

/** What is read from a few sentences published on 7 May 2019, a Tuesday. */
record Telling(List<AgreementReport> reports) {

  static Telling of(String told) {
    Article article =
        Article.newBuilder()
            .setArticleId("a")
            .setTitle("A headline of a few words")
            .setPublishedOn(LocalDate.of(2019, 5, 7))
            .setText("A headline of a few words\n\n" + told)
            .build();
    return new Telling(((Reading.Found) new ArticleReader().read(article)).reports());
  }

  AgreementReport only() {
    if (reports.size() != 1) {
      throw new AssertionError("expected one report, but there are " + reports.size());
    }
    return reports.get(0);
  }

  Long attendance() {
    return only().getAttendance() == null ? null : only().getAttendance().getCount();
  }

  Long projects() {
    return only().getSignedProjects() == null ? null : only().getSignedProjects().getCount();
  }

  List<String> values() {
    return reports.stream()
        .flatMap(report -> report.getDealValues().stream())
        .map(value -> value.getCurrency() + " " + value.getAmount().toBigInteger())
        .toList();
  }

  /** The dollars of values in other currencies, where they are told. */
  List<String> dollars() {
    return reports.stream()
        .flatMap(report -> report.getDealValues().stream())
        .filter(value -> value.getUsd() != null && !value.getCurrency().equals("USD"))
        .map(value -> value.getUsd().toBigInteger().toString())
        .toList();
  }

  /** First and last day, as 2019-05-05..2019-05-06; the day alone where there is one. */
  String days() {
    LocalDate start = only().getStartDate();
    LocalDate end = only().getEndDate();
    return start == null ? null : start.equals(end) ? start.toString() : start + ".." + end;
  }
}
