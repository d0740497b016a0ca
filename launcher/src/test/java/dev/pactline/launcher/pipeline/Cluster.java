package dev.pactline.launcher.pipeline;

/** A broker and a schema registry, wherever they run. */
interface Cluster extends AutoCloseable {

  /** Where tests reach the broker, such as {@code 127.0.0.1:41234}. */
  String bootstrapServers();

  /** Where tests reach Confluent's API of the registry. */
  String registryUrl();

  @Override
  void close();
}
