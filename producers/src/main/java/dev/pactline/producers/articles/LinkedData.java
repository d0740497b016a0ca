package dev.pactline.producers.articles;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pactline.producers.input.Characters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the JSON-LD of a page says of its article. JSON that does not parse says nothing. */
final class LinkedData {
  private static final int MOST_NODES = 500;
  private static final Pattern ARTICLE = Pattern.compile(".*(?:Article|Report|BlogPosting)$");
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?://)?\\s*(?:<!\\[CDATA\\[|<!--)|(?://)?\\s*(?:\\]\\]>|-->)\\s*$");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(1_000_000)
                          .build())
                  .build())
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private final JsonNode article;
  private final List<JsonNode> nodes;

  private LinkedData(JsonNode article, List<JsonNode> nodes) {
    this.article = article;
    this.nodes = nodes;
  }

  static LinkedData of(Document document) {
    List<JsonNode> nodes = new ArrayList<>();
    for (Element script : document.select("script[type~=(?i)ld.json]")) {
      parse(script.data()).ifPresent(root -> collect(root, nodes));
    }
    JsonNode article =
        nodes.stream()
            .filter(LinkedData::isArticle)
            // Of several, the page's own is the one that is told most of.
            .max(Comparator.comparingInt(JsonNode::size))
            .or(() -> nodes.stream().filter(LinkedData::isPage).findFirst())
            .orElse(MissingNode.getInstance());
    return new LinkedData(article, nodes);
  }

  private static Optional<JsonNode> parse(String json) {
    try {
      return Optional.ofNullable(JSON.readTree(WRAPPING.matcher(json).replaceAll("")));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Objects at the top, in arrays and in graphs, not those inside of others: lists of stories. */
  private static void collect(JsonNode root, List<JsonNode> into) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty() && into.size() < MOST_NODES) {
      JsonNode node = open.removeFirst();
      if (node.isArray()) {
        node.forEach(open::addLast);
      } else if (node.isObject()) {
        into.add(node);
        node.path("@graph").forEach(open::addLast);
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (ARTICLE.matcher(one.asText()).matches()) {
          return true;
        }
      }
    }
    return ARTICLE.matcher(type.asText()).matches();
  }

  /** Where nothing is said of the article itself. */
  private static boolean isPage(JsonNode node) {
    return node.path("@type").asText().equals("WebPage");
  }

  Optional<String> headline() {
    return text(article.path("headline")).or(() -> text(article.path("name")));
  }

  Optional<String> outlet() {
    return name(article.path("publisher")).or(() -> name(article.path("sourceOrganization")));
  }

  Optional<String> published() {
    return text(article.path("datePublished")).or(() -> text(article.path("dateCreated")));
  }

  Optional<String> modified() {
    return text(article.path("dateModified"));
  }

  Optional<String> address() {
    JsonNode page = article.path("mainEntityOfPage");
    return text(article.path("url")).or(() -> text(page.path("@id"))).or(() -> text(page));
  }

  Optional<String> language() {
    return text(article.path("inLanguage"));
  }

  /** The text as data, for pages that show it by script only; empty where there is none. */
  String articleBody() {
    String body = article.path("articleBody").asText("");
    return body.contains("</p>") ? Jsoup.parse(body).wholeText().strip() : body.strip();
  }

  /** The name of a party, which may be told elsewhere on the page. */
  private Optional<String> name(JsonNode party) {
    JsonNode one = party.isArray() ? party.path(0) : party;
    String id = one.path("@id").asText("");
    return text(one.path("name"))
        .or(
            () ->
                nodes.stream()
                    .filter(node -> !id.isEmpty() && node.path("@id").asText("").equals(id))
                    .flatMap(node -> text(node.path("name")).stream())
                    .findFirst())
        .or(() -> text(one));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .map(text -> Jsoup.parse(text).text())
        .map(text -> Characters.squeeze(Characters.clean(text)))
        .filter(text -> !text.isEmpty());
  }
}
