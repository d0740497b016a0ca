package dev.pactline.benchmarks.load;

import dev.pactline.benchmarks.load.Telling.Fate;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.DealValue;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.Field;
import dev.pactline.schemas.Qualifier;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Source;
import dev.pactline.schemas.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tellings as they stand in {@code agreement-events}: vague here, incomplete there. */
final class Reports {

  private static final String EXTRACTOR = "load-1";

  private Reports() {}

  /** What the telling says, as an event of the report it is, changes or takes back. */
  static AgreementEvent event(Telling telling) {
    String id = telling.url() + "#0";
    return new AgreementEvent(
        id,
        (long) telling.revision(),
        telling.fate() == Fate.TAKEN_BACK ? null : report(id, telling));
  }

  private static AgreementReport report(String id, Telling telling) {
    SplittableRandom random = new SplittableRandom(telling.seed());
    Happening of = telling.of();
    boolean corrected = telling.fate() == Fate.CORRECTED;
    AgreementReport.Builder report =
        AgreementReport.newBuilder()
            .setReportId(id)
            .setExtractor(EXTRACTOR)
            .setSource(source(telling))
            .setCountry(of.partner().code())
            .setCountries(List.of(of.partner().code()))
            .setName(name(of, random.nextInt(4)))
            .setPlace(random.nextInt(10) == 0 ? null : of.city())
            .setStatus(random.nextInt(40) == 0 ? Status.PLANNED : Status.SIGNED);
    days(report, of, random.nextInt(20));
    if (random.nextInt(10) < 7) {
      report.setAttendance(count(of.attendance(), random.nextInt(3)));
    }
    if (random.nextInt(10) < 7) {
      report.setSignedProjects(count(ArticleText.projects(telling), 0));
    }
    if (random.nextInt(10) < 6) {
      report.setDealValues(List.of(value(of, random)));
    }
    if (random.nextInt(10) < 7) {
      report.setSectors(List.of(new Sector(of.trade().isic(), of.trade().name())));
    }
    if (corrected) {
      report.setCorrects(List.of(Field.SIGNED_PROJECTS));
    }
    return report.setEvidence(evidence(telling)).build();
  }

  private static Source source(Telling telling) {
    return new Source(
        telling.url(),
        telling.url(),
        null,
        null,
        "Outlet " + telling.outlet(),
        telling.of().name() + " in " + telling.of().city(),
        telling.published(),
        Long.toHexString(telling.seed()) + Long.toHexString(telling.of().number()));
  }

  private static String name(Happening of, int variant) {
    return switch (variant) {
      case 0 -> of.name();
      case 1 -> of.city() + " " + of.trade().name() + " " + of.kind();
      case 2 -> "China-" + of.partner().adjective() + " " + of.trade().name() + " " + of.kind();
      default -> "International " + of.trade().name() + " and investment " + of.kind();
    };
  }

  private static void days(AgreementReport.Builder report, Happening of, int variant) {
    if (variant == 0) {
      report.setMonth(of.start().toString().substring(0, "2019-05".length()));
    } else if (variant > 1) { // else it must be guessed from the day of publication
      report.setStartDate(of.start()).setEndDate(of.end());
    }
  }

  private static Count count(long exact, int variant) {
    return switch (variant) {
      case 0 -> new Count(exact, Qualifier.EXACT, null);
      case 1 -> new Count(exact / 10 * 10, Qualifier.AT_LEAST, null);
      default -> new Count((exact + 5) / 10 * 10, Qualifier.ABOUT, null);
    };
  }

  private static DealValue value(Happening of, SplittableRandom random) {
    BigDecimal amount = BigDecimal.valueOf(of.value() * 10_000_000, 4);
    BigDecimal dollars =
        of.partner().currency().equals("USD")
            ? amount
            : random.nextInt(3) == 0 ? BigDecimal.valueOf(of.value() * 8_000_000, 4) : null;
    return new DealValue(amount, of.partner().currency(), dollars, Qualifier.EXACT, List.of());
  }

  private static List<Evidence> evidence(Telling telling) {
    List<Evidence> evidence = new ArrayList<>();
    String first = ArticleText.opening(telling.of(), ArticleText.projects(telling));
    evidence.add(new Evidence(Field.SIGNED_PROJECTS, 0, first.length(), first));
    evidence.add(new Evidence(Field.DEAL_VALUES, 0, first.length(), first));
    String second = ArticleText.attendance(telling.of());
    int start = first.length() + 2;
    evidence.add(new Evidence(Field.ATTENDANCE, start, start + second.length(), second));
    return evidence;
  }
}
