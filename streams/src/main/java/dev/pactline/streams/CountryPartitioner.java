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
public final class CountryPartitioner implements StreamPartitioner<String, Agreement> {

  @Override
  public Optional<Set<Integer>> partitions(
      String topic, String agreementId, Agreement agreement, int partitions) {
    return Optional.of(Set.of(partition(agreementId, partitions)));
  }

  /**
   * The partition of an agreement.
   *
   * @param agreementId any text; what is no id of ours has a partition, too
   * @param partitions how many there are
   */
  public static int partition(String agreementId, int partitions) {
    byte[] country = AgreementId.country(agreementId).getBytes(StandardCharsets.UTF_8);
    return BuiltInPartitioner.partitionForKey(country, partitions);
  }
}
