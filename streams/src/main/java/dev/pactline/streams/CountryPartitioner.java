package dev.pactline.streams;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.resolution.AgreementId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Puts all agreements of a country into one partition, so that statistics by country need no
 * further topic in between. Tombstones too: the country is part of the agreement id.
 */
final class CountryPartitioner implements StreamPartitioner<String, Agreement> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String agreementId, Agreement agreement, int partitions) {
    byte[] country = AgreementId.country(agreementId).getBytes(StandardCharsets.UTF_8);
    return Optional.of(Set.of(BuiltInPartitioner.partitionForKey(country, partitions)));
  }
}
