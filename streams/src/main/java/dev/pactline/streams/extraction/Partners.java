package dev.pactline.streams.extraction;

import dev.pactline.language.PlaceMention;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides on whom the figures of an event are booked. */
final class Partners {
  private static final Lexicon REGIONS = Lexicon.load("regions");
  private final Homeland homeland;
  private final PartnerLists lists;
  private final AtHome atHome;
  private final String dominant;

  /**
   * @param all every sentence of the article, headline and headings too
   * @param reportedFrom the country of its dateline; null for none, or for the home country
   */
  Partners(Homeland homeland, List<Parsed> all, String reportedFrom) {
    this.homeland = homeland;
    this.lists = new PartnerLists(homeland);
    this.atHome = new AtHome(homeland);
    this.dominant = reportedFrom == null ? dominant(all) : reportedFrom;
  }

  /**
   * The partners of an event.
   *
   * @param country the only one; null for a joint figure, or where there is none
   * @param countries all of them
   * @param joint whether the figures are of several together
   */
  record Choice(String country, List<String> countries, boolean joint) {
    static final Choice NONE = new Choice(null, List.of(), false);

    static Choice one(String country) {
      return new Choice(country, List.of(country), false);
    }

    static Choice joint(Set<String> countries) {
      return new Choice(null, List.copyOf(countries), true);
    }
  }

  /** Whether the sentence names the home side and somebody else. */
  boolean meet(Parsed parsed) {
    return homeland.in(parsed) && !homeland.partners(parsed).isEmpty();
  }

  private String dominant(List<Parsed> all) {
    Map<String, Integer> votes = new HashMap<>();
    for (Parsed parsed : all) {
      int weight = parsed.sentence().line().kind() == Line.Kind.TITLE ? 3 : 1;
      vote(votes, parsed, weight);
    }
    return named(votes) ? best(votes) : null;
  }

  /** Of three countries or more that are named as often nobody is the partner. */
  private static boolean named(Map<String, Integer> votes) {
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return Collections.frequency(votes.values(), most) < 3;
  }

  private void vote(Map<String, Integer> votes, Parsed parsed, int weight) {
    for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      if (!homeland.owns(place) && !Borders.along(parsed, i)) {
        votes.merge(place.country(), weight, Integer::sum);
      }
    }
  }

  private static String best(Map<String, Integer> votes) {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  Choice of(Frame frame) {
    if (frame.partner() != null) {
      return Choice.one(frame.partner());
    }
    EventMention event = frame.event();
    if (event != null) {
      Set<String> named = homeland.partners(event.where(), event.from(), event.to());
      if (named.isEmpty() && !event.named()) {
        named.addAll(abroad(event.places())); // "seminars in Lima and Quito"
      }
      if (named.size() == 1) {
        return Choice.one(named.iterator().next());
      }
      if (named.size() > 1) {
        return Choice.joint(named);
      }
    }
    Set<String> given = event == null ? Set.of() : givenFor(event);
    if (given.size() > 1) {
      return Choice.joint(given);
    }
    if (event != null && sharedAtHome(frame, event)) {
      boolean many = Few.any(frame.sentences(), ManyCountries::tells);
      Set<String> sharing = sharing(frame);
      Set<String> told = lists.listed(frame);
      if (many || sharing.size() > 1) {
        Set<String> all = told.containsAll(sharing) ? told : sharing;
        return Choice.joint(many && told.isEmpty() ? Set.of() : all);
      }
    }
    boolean region =
        event != null && event.named() && event.where().has(REGIONS, event.from(), event.to());
    if (atHome.signed(frame, () -> votes(frame.sentences()).isEmpty())) {
      return Choice.NONE;
    }
    Set<String> listed = lists.listed(frame);
    boolean several =
        frame.sum()
            || region
            || !placedAbroad(frame)
            || isAmong(frame, listed)
            || signedBy(frame, listed);
    if (listed.size() > 1 && several && !placedElsewhere(frame, listed)) {
      return Choice.joint(listed);
    }
    Map<String, Integer> votes = votes(frame.sentences());
    if (votes.isEmpty() && AtHome.both(frame)) {
      return Choice.NONE;
    }
    if (region && (votes.size() != 1 || sharesOnly(frame, votes))) {
      return Choice.joint(votes.keySet());
    }
    if (event != null && atHome.named(event)) {
      return Choice.NONE;
    }
    if (votes.isEmpty()) {
      votes = votes(frame.context());
    }
    String country = best(votes);
    if (country != null) {
      return Choice.one(country);
    }
    if (Few.any(frame.sentences(), ManyCountries::tells)) {
      return Choice.joint(Set.of());
    }
    return atHome.among(frame) || dominant == null ? Choice.NONE : Choice.one(dominant);
  }

  private Set<String> abroad(List<PlaceMention> places) {
    Set<String> abroad = new LinkedHashSet<>();
    for (PlaceMention place : places) {
      if (!homeland.owns(place)) {
        abroad.add(place.country());
      }
    }
    return abroad;
  }

  /** "The Xiamen Fair brought 64 projects. Taiwan has 21 of them": of all who came to it. */
  private boolean sharedAtHome(Frame frame, EventMention event) {
    boolean home =
        !event.places().isEmpty() && Few.all(event.places(), place -> homeland.owns(place));
    return home
        && Few.any(
            frame.counts(Figure.Counted.PROJECTS),
            all ->
                all.extent() == Extent.WHOLE
                    && Few.all(
                        frame.shares(),
                        share -> share.count() == null || share.count().count() < all.count()));
  }

  private static Set<String> sharing(Frame frame) {
    Set<String> sharing = new LinkedHashSet<>();
    frame.shares().forEach(share -> sharing.add(share.country()));
    return sharing;
  }

  /** "a forum for Malawi and Zambia": of both, wherever it was. */
  private Set<String> givenFor(EventMention event) {
    Parsed parsed = event.where();
    int at = event.to();
    if (!GIVEN_FOR.has(parsed, at)) {
      return Set.of();
    }
    Set<String> given = new LinkedHashSet<>();
    int last = -1;
    for (int i = at + 1; i < parsed.size() && i - Math.max(at, last) < LIST_GAP; i++) {
      PlaceMention place = parsed.at(i).place();
      if (place == null || place.kind() == PlaceMention.Kind.CITY) {
        continue;
      }
      if (last >= 0 && !PartnerLists.connected(parsed, last, i)) {
        break;
      }
      last = i;
      if (!homeland.owns(place)) {
        given.add(place.country());
      }
    }
    return given;
  }

  /** Chunks to the first name of a list, or from one to the next. */
  private static final int LIST_GAP = 5;

  private static final Words GIVEN_FOR = Words.of("for", "among", "with", "between");

  /** Whether the event has a place of its own outside the home country: "held in Warsaw". */
  private boolean placedAbroad(Frame frame) {
    return frame.event() != null && !abroad(frame.event().where()).isEmpty();
  }

  /** "in Vientiane, with utilities from Laos, Cambodia and Thailand": the host is one of them. */
  private boolean isAmong(Frame frame, Set<String> listed) {
    return listed.size() > 2 && listed.containsAll(abroad(frame.event().where()));
  }

  /** "Malawi and Zambia signed 11 agreements", before it is told where. */
  private boolean signedBy(Frame frame, Set<String> listed) {
    return frame.counts(Figure.Counted.PROJECTS).stream()
        .filter(count -> count.extent() == Extent.WHOLE && count.firm())
        .map(Figure.Count::where)
        .anyMatch(
            told ->
                !told.sameAs(frame.event().where())
                    && Few.any(lists.lists(told), list -> list.equals(listed))
                    && homeland.in(told));
  }

  /** Whether a signing took place in a country that is none of those listed: "in Venlo". */
  private boolean placedElsewhere(Frame frame, Set<String> listed) {
    if (frame.event() != null || frame.sentences().isEmpty()) {
      return false;
    }
    Set<String> abroad = abroad(frame.sentences().get(0));
    return !abroad.isEmpty() && !Few.any(abroad, listed::contains);
  }

  private Set<String> abroad(Parsed parsed) {
    Set<String> abroad = new LinkedHashSet<>();
    for (int i = parsed.nextPlace(1); i >= 0; i = parsed.nextPlace(i + 1)) {
      PlaceMention place = parsed.at(i).place();
      boolean in = parsed.is(i - 1, "in") || parsed.is(i - 1, "at");
      if (in && !homeland.owns(place)) {
        abroad.add(place.country());
      }
    }
    return abroad;
  }

  /** "Egypt came away with 15 of them": the country is told only as having a part. */
  private static boolean sharesOnly(Frame frame, Map<String, Integer> votes) {
    String country = votes.keySet().iterator().next();
    return Few.any(frame.shares(), share -> share.country().equals(country));
  }

  private Map<String, Integer> votes(List<Parsed> sentences) {
    Map<String, Integer> votes = new LinkedHashMap<>();
    int weight = 4;
    for (Parsed parsed : sentences) {
      for (int i = parsed.nextPlace(0); i >= 0; i = parsed.nextPlace(i + 1)) {
        PlaceMention place = parsed.at(i).place();
        if (!homeland.owns(place) && !Borders.along(parsed, i)) {
          boolean there = parsed.is(i - 1, "in") || parsed.is(i - 1, "at");
          votes.merge(place.country(), there ? weight + 2 : weight, Integer::sum);
        }
      }
      weight = Math.max(1, weight - 1);
    }
    if (dominant != null && votes.containsKey(dominant)) {
      votes.merge(dominant, 1, Integer::sum);
    }
    return votes;
  }
}
