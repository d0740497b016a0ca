package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The partitions of agreements that one instance holds, in this process or another. Answers come
 * whole or not at all: a future fails with {@link NotReadyException} unless every partition asked
 * for is held there, and its store complete, from the beginning of the answer to its end.
 */
interface Parts {

  /** What is counted in these partitions changes only if this does. */
  CompletableFuture<String> version(Set<Integer> partitions);

  /** The agreements of these partitions, as {@link AgreementFile#lean}. */
  CompletableFuture<List<Agreement>> agreements(Set<Integer> partitions);

  /** One agreement with its reports; empty where the partition has none of that id. */
  CompletableFuture<Optional<Agreement>> agreement(int partition, String id);
}
