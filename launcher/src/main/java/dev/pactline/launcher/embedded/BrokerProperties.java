package dev.pactline.launcher.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of a broker that is alone: controller and broker in one, everything on loopback. */
final class BrokerProperties {
  private static final String HOST = "127.0.0.1";

  private BrokerProperties() {}

  static Properties of(Path directory, int brokerPort, int controllerPort) {
    Properties properties = new Properties();
    listeners(properties, brokerPort, controllerPort);
    properties.put("log.dirs", directory.toString());
    properties.put("num.partitions", "2");
    properties.put("auto.create.topics.enable", "false");
    oneNode(properties);
    smallAndQuick(properties);
    return properties;
  }

  private static void listeners(Properties properties, int brokerPort, int controllerPort) {
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", "1");
    properties.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
    properties.put("controller.listener.names", "CONTROLLER");
    properties.put("inter.broker.listener.name", "CLIENTS");
    properties.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.put(
        "listeners",
        "CLIENTS://" + HOST + ":" + brokerPort + ",CONTROLLER://" + HOST + ":" + controllerPort);
  }

  private static void oneNode(Properties properties) {
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "4");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "4");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
  }

  private static void smallAndQuick(Properties properties) {
    properties.put("log.cleaner.dedupe.buffer.size", "4194304"); // 128 MB unless told otherwise
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("group.streams.initial.rebalance.delay.ms", "0");
    properties.put("group.streams.heartbeat.interval.ms", "1000");
    properties.put("group.streams.min.heartbeat.interval.ms", "500");
    properties.put("group.min.session.timeout.ms", "1000");
    // What an instance that was killed had begun holds up the next one until it is given up.
    properties.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "500");
    properties.put("num.network.threads", "2");
    properties.put("num.io.threads", "4");
    properties.put("background.threads", "2");
    properties.put("offsets.topic.segment.bytes", "16777216");
    properties.put("log.index.size.max.bytes", "1048576"); // laid out in full for every segment
  }
}
