package dev.pactline.streams.extraction.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Counts field by field what was read right. Events of one article are paired with those of the
 * gold file by country and status, the most alike first; optional events and facts are neither
 * required nor wrong, nor are planned events that the gold file does not list.
 */
public final class Score {
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();
  private int articles;
  private int perfect;

  Score() {
    tallies.put("event", Tally.NONE);
    tallies.put("qualifier", Tally.NONE);
    for (Facet facet : Facet.values()) {
      tallies.put(facet.title(), Tally.NONE);
    }
  }

  private record Pair(JsonNode gold, AgreementReport said) {}

  private record Candidate(int gold, int said, int closeness) {}

  void add(String key, JsonNode golds, List<AgreementReport> saids) {
    int before = faults.size();
    List<JsonNode> required = new ArrayList<>();
    List<JsonNode> optional = new ArrayList<>();
    golds.forEach(gold -> (gold.path("optional").asBoolean() ? optional : required).add(gold));
    List<JsonNode> missed = new ArrayList<>(required);
    List<AgreementReport> extra = new ArrayList<>(saids);
    List<Pair> pairs = pair(missed, extra);
    pair(optional, extra);
    extra.removeIf(said -> said.getStatus() == Status.PLANNED);
    missed.forEach(gold -> miss(key, gold));
    extra.forEach(said -> invent(key, said));
    pairs.forEach(pair -> compare(key, pair));
    articles++;
    perfect += faults.size() == before ? 1 : 0;
  }

  /** Pairs the most alike first and takes them out of both lists. */
  private static List<Pair> pair(List<JsonNode> golds, List<AgreementReport> saids) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < golds.size(); g++) {
      for (int s = 0; s < saids.size(); s++) {
        if (compatible(golds.get(g), saids.get(s))) {
          candidates.add(new Candidate(g, s, closeness(golds.get(g), saids.get(s))));
        }
      }
    }
    candidates.sort(Comparator.comparingInt(candidate -> -candidate.closeness()));
    TreeSet<Integer> usedGolds = new TreeSet<>();
    TreeSet<Integer> usedSaids = new TreeSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!usedGolds.contains(candidate.gold()) && !usedSaids.contains(candidate.said())) {
        usedGolds.add(candidate.gold());
        usedSaids.add(candidate.said());
        pairs.add(new Pair(golds.get(candidate.gold()), saids.get(candidate.said())));
      }
    }
    usedGolds.descendingSet().forEach(index -> golds.remove(index.intValue()));
    usedSaids.descendingSet().forEach(index -> saids.remove(index.intValue()));
    return pairs;
  }

  private static boolean compatible(JsonNode gold, AgreementReport said) {
    String country = gold.hasNonNull("country") ? gold.get("country").asText() : null;
    return gold.get("status").asText().equals(said.getStatus().name().toLowerCase(Locale.ROOT))
        && Objects.equals(country, said.getCountry());
  }

  private static int closeness(JsonNode gold, AgreementReport said) {
    int agreeing = 0;
    for (Facet facet : Facet.values()) {
      agreeing += facet.agrees(gold, said) ? 1 : 0;
    }
    return agreeing;
  }

  private static boolean scored(JsonNode gold, Facet facet) {
    return gold.get("status").asText().equals("signed")
        || facet == Facet.START
        || facet == Facet.END;
  }

  private void miss(String key, JsonNode gold) {
    count("event", 0, 0, 1);
    for (Facet facet : Facet.values()) {
      if (scored(gold, facet) && facet.gold(gold) != null && !facet.optional(gold)) {
        count(facet.title(), 0, 0, 1);
      }
    }
    faults.add(
        key
            + ": missed "
            + gold.path("country").asText()
            + " "
            + gold.get("status").asText()
            + " "
            + gold.path("name").asText());
  }

  private void invent(String key, AgreementReport said) {
    count("event", 0, 1, 0);
    for (Facet facet : Facet.values()) {
      count(facet.title(), 0, facet.said(said) == null ? 0 : 1, 0);
    }
    faults.add(
        key + ": invented " + said.getCountry() + " " + said.getStatus() + " " + said.getName());
  }

  private void compare(String key, Pair pair) {
    count("event", 1, 0, 0);
    for (Facet facet : Facet.values()) {
      if (!scored(pair.gold(), facet)) {
        continue;
      }
      String want = facet.gold(pair.gold());
      String have = facet.said(pair.said());
      if (facet.agrees(pair.gold(), pair.said())) {
        count(facet.title(), want == null ? 0 : 1, 0, 0);
      } else if (!facet.optional(pair.gold())) {
        count(facet.title(), 0, have == null ? 0 : 1, want == null ? 0 : 1);
        faults.add(
            key
                + ": "
                + pair.said().getCountry()
                + " "
                + facet.title()
                + ": "
                + have
                + " instead of "
                + want);
      }
    }
    qualifier(key, pair, Facet.ATTENDANCE, pair.said().getAttendance());
    qualifier(key, pair, Facet.PROJECTS, pair.said().getSignedProjects());
  }

  private void qualifier(String key, Pair pair, Facet facet, Count said) {
    JsonNode gold = pair.gold();
    if (!gold.get("status").asText().equals("signed")
        || facet.gold(gold) == null
        || said == null
        || !facet.agrees(gold, pair.said())) {
      return;
    }
    String want = gold.get(facet.title()).get("qualifier").asText();
    boolean same = want.equals(said.getQualifier().name().toLowerCase(Locale.ROOT));
    count("qualifier", same ? 1 : 0, same ? 0 : 1, same ? 0 : 1);
    if (!same) {
      faults.add(key + ": " + pair.said().getCountry() + " " + facet.title() + " is " + want);
    }
  }

  private void count(String name, int right, int wrong, int missed) {
    tallies.merge(name, new Tally(right, wrong, missed), Tally::plus);
  }

  /** By field, and "all" for their sum. */
  public Map<String, Tally> tallies() {
    Map<String, Tally> all = new LinkedHashMap<>(tallies);
    all.put("all", tallies.values().stream().reduce(Tally.NONE, Tally::plus));
    return all;
  }

  /** The figure: F1 over all fields, 0 to 1. */
  public double f1() {
    return tallies().get("all").f1();
  }

  /** Every difference, one line each, with the key of the article. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** Number of articles scored. */
  public int articles() {
    return articles;
  }

  /** Number of articles without a fault. */
  public int perfect() {
    return perfect;
  }
}
