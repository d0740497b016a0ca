package dev.pactline.streams.resolution;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Choice;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.OtherValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Chooses the report that each fact is taken from, and notes the choice where reports differ. */
final class Choices {
  private final List<AgreementReport> reports;
  private final List<Choice> choices = new ArrayList<>();

  Choices(List<AgreementReport> reports) {
    this.reports = reports;
  }

  /** What was noted so far. */
  List<Choice> noted() {
    return choices;
  }

  List<AgreementReport> stating(Predicate<AgreementReport> states) {
    List<AgreementReport> stating = new ArrayList<>(reports.size());
    for (AgreementReport report : reports) {
      if (states.test(report)) {
        stating.add(report);
      }
    }
    return stating;
  }

  /** The preferred of the reports that state a fact, noted where they differ; null for none. */
  AgreementReport choose(
      Field field,
      List<AgreementReport> statements,
      ToIntFunction<AgreementReport> rank,
      String rankName,
      Function<AgreementReport, String> sameAs,
      Function<AgreementReport, String> shown) {
    if (statements.isEmpty()) {
      return null;
    }
    AgreementReport chosen = Preference.of(statements, field, rank);
    if (differ(statements, sameAs)) {
      List<OtherValue> others =
          statements.stream()
              .filter(report -> !report.getReportId().equals(chosen.getReportId()))
              .map(report -> new OtherValue(report.getReportId(), shown.apply(report)))
              .toList();
      String reason = Preference.reason(chosen, statements, field, rank, rankName, sameAs);
      choices.add(new Choice(field, shown.apply(chosen), chosen.getReportId(), reason, others));
    }
    return chosen;
  }

  private static boolean differ(
      List<AgreementReport> statements, Function<AgreementReport, String> sameAs) {
    if (statements.size() == 1) {
      return false;
    }
    String first = sameAs.apply(statements.get(0));
    for (AgreementReport other : statements.subList(1, statements.size())) {
      if (!sameAs.apply(other).equals(first)) {
        return true;
      }
    }
    return false;
  }
}
