package dev.pactline.streams.extraction;

import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.Rejection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/**
 * What follows from an article: what its reading changes in the log of reports.
 *
 * @param changes reports made and taken back
 * @param rejection why the article could not be read; empty where it could
 */
public record Extraction(List<Revisions.Change> changes, Optional<Rejection> rejection) {

  public Extraction {
    changes = List.copyOf(changes);
  }

  /** The reports made and taken back, by country. */
  public static KStream<String, AgreementEvent> events(KStream<String, Extraction> extractions) {
    return extractions.flatMap(
        (id, extraction) ->
            extraction.changes().stream()
                .map(change -> KeyValue.pair(change.country(), change.event()))
                .toList(),
        Named.as("split-reports"));
  }

  /** The articles that could not be read, by source. */
  public static KStream<String, Rejection> rejections(KStream<String, Extraction> extractions) {
    return extractions.flatMap(
        (id, extraction) ->
            extraction.rejection().map(why -> KeyValue.pair(why.getSource(), why)).stream()
                .toList(),
        Named.as("split-rejections"));
  }
}
