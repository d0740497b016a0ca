package dev.pactline.producers.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pactline.producers.web.Validators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was seen of the web before, in a file, so that only news is fetched and published. Kept for
 * each cluster by itself: what one has, another may lack. Without the file nothing is wrong; all is
 * fetched and published again, which changes no statistic.
 */
public final class FeedMemory {
  private static final Logger LOG = LoggerFactory.getLogger(FeedMemory.class);
  private static final int VERSION = 1;
  private static final int MOST_ADDRESSES = 20_000;
  private static final long MOST_BYTES = 64L << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final String cluster;
  private final ObjectNode root;
  private final Map<String, Remembered> addresses = new LinkedHashMap<>();

  private FeedMemory(Path file, String cluster, ObjectNode root) {
    this.file = file;
    this.cluster = cluster;
    this.root = root;
  }

  /**
   * Opens the memory of one cluster.
   *
   * @param file need not exist
   * @param cluster what tells the target of publishing from others, such as {@code
   *     q1Sh-9_ISia/pactline.}
   * @throws IOException if the file exists and cannot be read; one that is damaged is told of and
   *     replaced with the next save
   */
  public static FeedMemory open(Path file, String cluster) throws IOException {
    FeedMemory memory = new FeedMemory(file, cluster, root(file));
    try {
      memory.root.path("clusters").path(cluster).properties().forEach(memory::read);
    } catch (DateTimeException e) {
      damaged(file, e);
      memory.addresses.clear();
    }
    return memory;
  }

  private static ObjectNode root(Path file) throws IOException {
    try {
      if (Files.size(file) <= MOST_BYTES
          && JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode root
          && root.path("version").asInt() == VERSION
          && root.path("clusters") instanceof ObjectNode) {
        return root;
      }
      damaged(file, null);
    } catch (NoSuchFileException e) {
      LOG.debug("No memory of feeds at {} yet", file);
    } catch (JsonProcessingException e) {
      damaged(file, e);
    }
    ObjectNode empty = JSON.createObjectNode().put("version", VERSION);
    empty.putObject("clusters");
    return empty;
  }

  private static void damaged(Path file, Exception problem) {
    LOG.warn(
        "{} is damaged or of another version: starting afresh, all is fetched again{}",
        file,
        problem == null ? "" : " (" + problem.getMessage() + ")");
  }

  private void read(Map.Entry<String, JsonNode> entry) {
    JsonNode node = entry.getValue();
    addresses.put(
        entry.getKey(),
        new Remembered(
            new Validators(text(node, "etag"), text(node, "lastModified")),
            text(node, "outcome"),
            node.path("gone").asBoolean(),
            Instant.parse(node.path("seen").asText())));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }

  Optional<Remembered> of(String address) {
    return Optional.ofNullable(addresses.get(address));
  }

  void put(String address, Remembered remembered) {
    addresses.put(address, remembered);
  }

  /** Nothing of this cluster was seen before. */
  public void forget() {
    addresses.clear();
  }

  /**
   * Writes everything down; the file is replaced in one step. To be called when all that was read
   * has been delivered, not before.
   *
   * @throws IOException if the file cannot be written; it is as it was then
   */
  public void save() throws IOException {
    ObjectNode saved = JSON.createObjectNode();
    addresses.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().seen(), Comparator.reverseOrder()))
        .limit(MOST_ADDRESSES)
        .forEach(entry -> saved.set(entry.getKey(), node(entry.getValue())));
    ((ObjectNode) root.get("clusters")).set(cluster, saved);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".new");
    try {
      Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static ObjectNode node(Remembered remembered) {
    ObjectNode node = JSON.createObjectNode();
    Validators validators = remembered.validators();
    putText(node, "etag", validators.etag());
    putText(node, "lastModified", validators.lastModified());
    putText(node, "outcome", remembered.outcome());
    if (remembered.gone()) {
      node.put("gone", true);
    }
    return node.put("seen", remembered.seen().toString());
  }

  private static void putText(ObjectNode node, String field, String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
