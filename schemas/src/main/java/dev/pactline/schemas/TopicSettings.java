package dev.pactline.schemas;

/**
 * How topics are spread over a cluster.
 *
 * @param partitions of each topic, at least 1; the most instances that can share the work
 * @param replicationFactor copies of each partition, at least 1
 * @param minInsyncReplicas copies that must have a record before it counts as written, at least 1
 *     and at most {@code replicationFactor}
 */
public record TopicSettings(int partitions, int replicationFactor, int minInsyncReplicas) {
  public TopicSettings {
    atLeastOne("partitions", partitions);
    atLeastOne("replication factor", replicationFactor);
    atLeastOne("min.insync.replicas", minInsyncReplicas);
    if (replicationFactor > Short.MAX_VALUE || minInsyncReplicas > replicationFactor) {
      throw new IllegalArgumentException(
          "min.insync.replicas must be at most the replication factor "
              + replicationFactor
              + ", was "
              + minInsyncReplicas);
    }
  }

  /** One copy may be lost without a record being lost or refused: 2 of 3, and 1 of 1 or 2. */
  public TopicSettings(int partitions, int replicationFactor) {
    this(partitions, replicationFactor, Math.max(1, replicationFactor - 1));
  }

  private static void atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
