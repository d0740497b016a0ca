package dev.pactline.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pactline.schemas.TopicAdmin.Difference;
import dev.pactline.schemas.registry.InMemorySchemaRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicAdminIT {
  @TempDir static Path folder;
  private static TestBroker broker;
  private static Admin admin;

  private final TopicAdmin topicAdmin = new TopicAdmin(admin, new TopicSettings(2, 1));

  @BeforeAll
  static void start() throws Exception {
    broker = TestBroker.start(folder);
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  @AfterAll
  static void stop() {
    admin.close();
    broker.close();
  }

  @Test
  void what_was_created_is_as_it_should_be() {
    Topics topics = topics("whole.");

    assertThat(topicAdmin.create(topics)).hasSize(topics.all().size()).contains("whole.articles");
    assertThat(topicAdmin.check(topics)).isEmpty();
  }

  @Test
  void creating_again_creates_nothing() {
    Topics topics = topics("again.");
    topicAdmin.create(topics);

    assertThat(topicAdmin.create(topics)).isEmpty();
  }

  @Test
  void missing_topics_are_listed() {
    assertThat(topicAdmin.check(topics("none.")))
        .hasSize(topics("none.").all().size())
        .contains(new Difference("none.articles", "is missing"));
  }

  @Test
  void a_topic_that_would_lose_records_or_be_too_narrow_is_listed() throws Exception {
    NewTopic log =
        new NewTopic("odd.agreement-events", Optional.of(2), Optional.empty())
            .configs(Map.of("retention.ms", "1000"));
    NewTopic table =
        new NewTopic("odd.articles", Optional.of(1), Optional.empty())
            .configs(Map.of("cleanup.policy", "delete"));
    admin.createTopics(List.of(log, table)).all().get();
    Topics topics = topics("odd.");
    assertThat(topicAdmin.create(topics)).hasSize(topics.all().size() - 2);

    assertThat(topicAdmin.check(topics))
        .extracting(Difference::toString)
        .containsExactly(
            "odd.articles has cleanup.policy=delete, not compact",
            "odd.articles has 1 partitions, not at least 2",
            "odd.agreement-events has retention.ms=1000, not -1");
  }

  @Test
  void more_copies_than_brokers_are_refused_loudly() {
    TopicAdmin greedy = new TopicAdmin(admin, new TopicSettings(1, 3));

    assertThatThrownBy(() -> greedy.create(topics("greedy.")))
        .isInstanceOf(InvalidReplicationFactorException.class);
  }

  private static Topics topics(String prefix) {
    return Topics.using(prefix, AvroSerdes.using(new InMemorySchemaRegistry()));
  }
}
