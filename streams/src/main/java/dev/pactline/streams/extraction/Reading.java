package dev.pactline.streams.extraction;

import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Rejection;
import java.util.List;

/** What reading one article yields: its reports, possibly none, or why it could not be read. */
public sealed interface Reading {

  /**
   * The article was read.
   *
   * @param reports what it says of each event, in the order of the text; none for an article that
   *     tells of no event
   */
  record Found(List<AgreementReport> reports) implements Reading {
    public Found {
      reports = List.copyOf(reports);
    }
  }

  /**
   * The article could not be read.
   *
   * @param rejection why, and where
   */
  record Unreadable(Rejection rejection) implements Reading {}
}
