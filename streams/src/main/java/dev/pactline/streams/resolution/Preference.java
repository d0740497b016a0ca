package dev.pactline.streams.resolution;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Which of several reports a fact is taken from: the latest that says it corrects the fact; else
 * the most specific statement, else an article before a row of a table, else the latest
 * publication. The report id decides where nothing else does, so that there is always one answer.
 */
final class Preference {

  private static final Comparator<AgreementReport> ARTICLES_FIRST =
      Comparator.comparing(report -> report.getSource().getRow() != null);

  private static final Comparator<AgreementReport> LATEST_FIRST =
      Comparator.comparing(Preference::published).reversed();

  static final Comparator<AgreementReport> BY_ID =
      Comparator.comparing(AgreementReport::getReportId);

  private static final Comparator<AgreementReport> UNRANKED =
      ARTICLES_FIRST.thenComparing(LATEST_FIRST).thenComparing(BY_ID);

  private Preference() {}

  /**
   * The preferred of some statements.
   *
   * @param statements reports that state the fact, at least one
   * @param field the fact
   * @param rank how specific a statement is, least first
   */
  static AgreementReport of(
      List<AgreementReport> statements, Field field, ToIntFunction<AgreementReport> rank) {
    if (statements.size() == 1) {
      return statements.get(0);
    }
    List<AgreementReport> corrections = corrections(statements, field);
    return corrections.isEmpty()
        ? best(statements, Comparator.comparingInt(rank).thenComparing(UNRANKED))
        : best(corrections, LATEST_FIRST.thenComparing(BY_ID));
  }

  /**
   * Why it is preferred: a word or two for the rule that decided.
   *
   * @param best what {@link #of} has found in the same statements
   * @param rankName what to call it where the rank decides
   * @param text the fact as text, the same for statements that agree
   */
  static String reason(
      AgreementReport best,
      List<AgreementReport> statements,
      Field field,
      ToIntFunction<AgreementReport> rank,
      String rankName,
      Function<AgreementReport, String> text) {
    if (!corrections(statements, field).isEmpty()) {
      return "corrected";
    }
    String chosen = text.apply(best);
    List<AgreementReport> rivals =
        statements.stream().filter(other -> !text.apply(other).equals(chosen)).toList();
    return reason(best, rivals, Comparator.comparingInt(rank), rankName);
  }

  private static List<AgreementReport> corrections(List<AgreementReport> statements, Field field) {
    List<AgreementReport> corrections = new ArrayList<>(0);
    for (AgreementReport report : statements) {
      if (report.getCorrects().contains(field)) {
        corrections.add(report);
      }
    }
    return corrections;
  }

  private static AgreementReport best(
      List<AgreementReport> statements, Comparator<AgreementReport> order) {
    return Collections.min(statements, order);
  }

  private static String reason(
      AgreementReport best,
      List<AgreementReport> rivals,
      Comparator<AgreementReport> byRank,
      String rankName) {
    if (rivals.stream().allMatch(rival -> byRank.compare(best, rival) < 0)) {
      return rankName;
    }
    Comparator<AgreementReport> next = byRank.thenComparing(ARTICLES_FIRST);
    if (rivals.stream().allMatch(rival -> next.compare(best, rival) < 0)) {
      return "article before table";
    }
    Comparator<AgreementReport> last = next.thenComparing(LATEST_FIRST);
    return rivals.stream().allMatch(rival -> last.compare(best, rival) < 0)
        ? "latest"
        : "least report id";
  }

  private static LocalDate published(AgreementReport report) {
    Source source = report.getSource();
    return source.getPublishedOn() == null ? LocalDate.MIN : source.getPublishedOn();
  }
}
