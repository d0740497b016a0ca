package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.streams.Pipeline;
import dev.pactline.streams.PipelineDriver;
import dev.pactline.streams.statistics.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.state.KeyValueIterator;

/** The stores of the test driver in the place of a running pipeline. */
class DriverInstance implements Instance {
  private final PipelineDriver pipeline;
  volatile boolean ready = true;
  volatile boolean over;
  final AtomicInteger version = new AtomicInteger();
  final AtomicInteger cuts = new AtomicInteger();

  DriverInstance(PipelineDriver pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public String state() {
    return ready ? "RUNNING" : "REBALANCING";
  }

  @Override
  public boolean isReady() {
    return ready;
  }

  @Override
  public boolean isOver() {
    return over;
  }

  @Override
  public Object version() {
    if (!ready) {
      throw new NotReadyException("The tables are being restored or moved.", null);
    }
    return version.get();
  }

  @Override
  public Cut cut() {
    cuts.incrementAndGet();
    List<Agreement> agreements = new ArrayList<>();
    try (KeyValueIterator<String, Agreement> all =
        pipeline.<Agreement>store(Pipeline.AGREEMENTS_STORE).all()) {
      all.forEachRemaining(entry -> agreements.add(entry.value));
    }
    return Cut.of(agreements);
  }

  @Override
  public Optional<Agreement> agreement(String id) {
    return Optional.ofNullable(pipeline.<Agreement>store(Pipeline.AGREEMENTS_STORE).get(id));
  }

  @Override
  public String topology() {
    return "Topologies:";
  }
}
