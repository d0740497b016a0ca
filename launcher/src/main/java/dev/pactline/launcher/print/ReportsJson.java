package dev.pactline.launcher.print;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Sector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What articles say, as the JSON of {@code pactline extract}. */
public final class ReportsJson {
  private ReportsJson() {}

  /**
   * Prints one array over all articles.
   *
   * @param articles in the order in which they are printed
   */
  public static void print(List<ArticleReports> articles, Appendable out) {
    Json.print(all(articles, ReportsJson::article), out);
  }

  private static Map<String, Object> article(ArticleReports read) {
    Article article = read.article();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", article.getFile());
    json.put("articleId", article.getArticleId());
    json.put("title", article.getTitle());
    json.put("publishedOn", text(article.getPublishedOn()));
    json.put("events", all(read.reports(), ReportsJson::event));
    return json;
  }

  private static Map<String, Object> event(AgreementReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("country", report.getCountry());
    json.put("countries", report.getCountries());
    json.put("name", report.getName());
    json.put("status", report.getStatus().name());
    json.put("startDate", text(report.getStartDate()));
    json.put("endDate", text(report.getEndDate()));
    json.put("attendance", count(report.getAttendance()));
    json.put("signedProjects", count(report.getSignedProjects()));
    json.put("dealValues", all(report.getDealValues(), ReportsJson::value));
    json.put("sectors", all(report.getSectors(), ReportsJson::sector));
    json.put("corrects", all(report.getCorrects(), FactNames::of));
    json.put("evidence", all(report.getEvidence(), ReportsJson::evidence));
    return json;
  }

  private static Map<String, Object> count(Count count) {
    if (count == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("count", count.getCount());
    json.put("qualifier", count.getQualifier().name());
    json.put("max", count.getMax());
    return json;
  }

  private static Map<String, Object> value(DealValue value) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("amount", Json.plain(value.getAmount()));
    json.put("currency", value.getCurrency());
    json.put("usd", value.getUsd() == null ? null : Json.plain(value.getUsd()));
    json.put("qualifier", value.getQualifier().name());
    return json;
  }

  private static Map<String, Object> sector(Sector sector) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("isic", sector.getIsic());
    json.put("text", sector.getText());
    return json;
  }

  private static Map<String, Object> evidence(Evidence evidence) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("field", FactNames.of(evidence.getField()));
    json.put("start", evidence.getStart());
    json.put("end", evidence.getEnd());
    json.put("text", evidence.getText());
    return json;
  }

  private static <T, R> List<R> all(List<T> values, Function<T, R> json) {
    return values.stream().map(json).toList();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
