package dev.pactline.producers.records;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Rejection;

/** What became of one row of a table. */
public sealed interface RecordReading {

  /**
   * It reports an event.
   *
   * @param key the partner's country code, or {@code joint}: the key in the topic of reports
   */
  record Read(String key, AgreementReport report) implements RecordReading {}

  /**
   * It takes back what an earlier row reported.
   *
   * @param key as that of the report
   * @param reportId the report that is taken back
   */
  record Retracted(String key, String reportId) implements RecordReading {}

  /** It cannot be used, for the reason given. */
  record Refused(Rejection rejection) implements RecordReading {}
}
