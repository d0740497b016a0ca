package dev.pactline.schemas;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Records with something in every kind of field. */
public final class Samples {
  private Samples() {}

  /** Strings, nulls, a date and an instant. */
  public static Article article() {
    return Article.newBuilder()
        .setArticleId("https://example.org/poland-forum")
        .setUrl("https://example.org/poland-forum")
        .setTitle("Łódź forum ends with 11 projects")
        .setPublishedOn(LocalDate.of(2019, 10, 25))
        .setModifiedAt(Instant.parse("2019-10-25T08:30:00.123Z"))
        .setText("Eleven projects were signed. 成都")
        .build();
  }

  /** Nested records, enums, decimals in records and unions, and arrays of all of them. */
  public static AgreementEvent event() {
    return new AgreementEvent("r-1", 42L, report());
  }

  private static AgreementReport report() {
    return AgreementReport.newBuilder()
        .setReportId("r-1")
        .setExtractor("articles-1")
        .setSource(
            Source.newBuilder()
                .setFile("005.txt")
                .setPublishedOn(LocalDate.of(2019, 10, 25))
                .build())
        .setCountry("PL")
        .setCountries(List.of("PL"))
        .setName("Forum in Łódź")
        .setStatus(Status.SIGNED)
        .setStartDate(LocalDate.of(2019, 10, 22))
        .setEndDate(LocalDate.of(2019, 10, 22))
        .setAttendance(new Count(30L, Qualifier.AT_LEAST, 40L))
        .setSignedProjects(new Count(11L, Qualifier.EXACT, null))
        .setDealValues(List.of(dealValue()))
        .setSectors(List.of(new Sector("C", "food processing")))
        .setCorrects(List.of(Field.SIGNED_PROJECTS))
        .setEvidence(List.of(new Evidence(Field.SIGNED_PROJECTS, 0, 28, "Eleven projects ...")))
        .build();
  }

  private static DealValue dealValue() {
    return DealValue.newBuilder()
        .setAmount(new BigDecimal("45000000.1250"))
        .setCurrency("EUR")
        .setUsd(new BigDecimal("-0.0001"))
        .setQualifier(Qualifier.ABOUT)
        .setAlternatives(List.of(new Amount(new BigDecimal("1530000000.0000"), "CNY")))
        .build();
  }

  /** A key. */
  public static CountryMonth month() {
    return new CountryMonth("PL", "2019-10");
  }
}
