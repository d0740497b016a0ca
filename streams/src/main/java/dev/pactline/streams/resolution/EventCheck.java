package dev.pactline.streams.resolution;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.state.UnusableRecordException;
import java.util.regex.Pattern;

/** The rules of {@code agreement-events} that a schema cannot state. */
public final class EventCheck {

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|" + Topics.JOINT);
  private static final long MAX_COUNT = 1_000_000_000_000L;

  private EventCheck() {}

  /**
   * Refuses what breaks a rule.
   *
   * @param country the key; null where there is none
   * @param event the value; null for a tombstone
   * @throws UnusableRecordException naming the rule
   */
  public static void check(String country, AgreementEvent event) {
    require(
        country != null && COUNTRY.matcher(country).matches(),
        "the key must be a country code in upper case, or joint, was " + country);
    require(event != null, "a report is taken back by an event without report, not by a tombstone");
    AgreementReport report = event.getReport();
    if (report != null) {
      String partner = report.getCountry() == null ? Topics.JOINT : report.getCountry();
      require(partner.equals(country), "the key is " + country + ", the partner " + partner);
      require(
          report.getReportId().equals(event.getReportId()),
          "the event is of report " + event.getReportId() + ", holds " + report.getReportId());
      check("attendance", report.getAttendance());
      check("signed projects", report.getSignedProjects());
    }
  }

  private static void check(String fact, Count count) {
    require(
        count == null || (count.getCount() >= 0 && count.getCount() <= MAX_COUNT),
        fact + " must be from 0 to " + MAX_COUNT);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new UnusableRecordException(rule);
    }
  }
}
