package dev.pactline.launcher.print;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Article;
import java.util.List;

/**
 * An article, and what it says.
 *
 * @param article the article
 * @param reports what it says of each event; none where it tells of no event
 */
public record ArticleReports(Article article, List<AgreementReport> reports) {
  public ArticleReports {
    reports = List.copyOf(reports);
  }
}
