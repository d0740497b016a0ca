package dev.pactline.streams.state;

import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Tells a processor that a commit is about to be made, while it can still write to its stores and
 * forward records that belong to the commit. Kafka Streams tells this to its own caches only; so
 * this is a store that keeps nothing and passes for a cache. What its caches do to forward records
 * outside of {@code process}, it does, too.
 *
 * <p>The order, in Kafka Streams 4.3 ({@code StreamTask.prepareCommit}, {@code TaskExecutor}): the
 * caches of every task that has processed a record, and with them this hook; the producer, which
 * sends the changelogs and what was forwarded; the offsets; the end of the transaction; only then,
 * when a task ends, the offsets of the changelogs into the stores. A failure before the end of the
 * transaction loses all of it together. None of these types are part of Kafka's public interface: a
 * version that drops them does not compile, and one that does not call them fails every test.
 */
public final class CommitHook implements StateStore, CachedStateStore<byte[], byte[]> {

  private final String name;
  private Runnable onCommit = () -> {};
  private boolean open;

  private CommitHook(String name) {
    this.name = name;
  }

  /** For the stores of a processor: without a changelog, for there is nothing to restore. */
  public static StoreBuilder<CommitHook> builder(String name) {
    return new Builder(name);
  }

  /**
   * Sets what is done before each commit. To be called by {@code init} of the processor.
   *
   * @param context of the processor; it may forward records meanwhile
   */
  public void onCommit(ProcessorContext<?, ?> context, Runnable work) {
    InternalProcessorContext<?, ?> internal = (InternalProcessorContext<?, ?>) context;
    ProcessorNode<?, ?, ?, ?> node = internal.currentNode();
    doing(
        () -> {
          ProcessorNode<?, ?, ?, ?> current = internal.currentNode();
          ProcessorRecordContext record = internal.recordContext();
          internal.setCurrentNode(node);
          try {
            work.run();
          } finally {
            internal.setRecordContext(record);
            internal.setCurrentNode(current);
          }
        });
  }

  void doing(Runnable work) {
    this.onCommit = work;
  }

  @Override
  public void flushCache() {
    onCommit.run();
  }

  /** The task becomes a standby, whose stores follow a changelog; its processor is gone. */
  @Override
  public void clearCache() {
    onCommit = () -> {};
  }

  @Override
  public boolean setFlushListener(
      CacheFlushListener<byte[], byte[]> listener, boolean sendOldValues) {
    return false;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    context.register(root, (key, value) -> {});
    open = true;
  }

  @Override
  public void close() {
    open = false;
    onCommit = () -> {};
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  private record Builder(String name) implements StoreBuilder<CommitHook> {

    @Override
    public CommitHook build() {
      return new CommitHook(name);
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }

    @Override
    public StoreBuilder<CommitHook> withCachingEnabled() {
      return this;
    }

    @Override
    public StoreBuilder<CommitHook> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<CommitHook> withLoggingEnabled(Map<String, String> config) {
      return this;
    }

    @Override
    public StoreBuilder<CommitHook> withLoggingDisabled() {
      return this;
    }
  }
}
