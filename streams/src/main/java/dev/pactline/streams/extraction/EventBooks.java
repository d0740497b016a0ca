package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import dev.pactline.streams.extraction.Figure.Counted;
import dev.pactline.streams.extraction.JointTotals.Booked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the frames of an article into events with partners: leaves out what is no event, divides
 * joint figures.
 */
final class EventBooks {
  private final Partners partners;

  EventBooks(Partners partners) {
    this.partners = partners;
  }

  List<Booked> book(List<Frame> frames) {
    List<Booked> all = new ArrayList<>();
    List<Booked> shares = new ArrayList<>();
    for (Frame frame : frames) {
      if (keep(frame)) {
        add(frame, all, shares, frames);
      }
    }
    settleShares(all, shares);
    return JointTotals.settle(all);
  }

  /** "A seminar for Polish growers takes place in Hefei on 14 June": a plan without a name. */
  private boolean meets(EventMention event) {
    return event != null && event.fresh() && partners.meet(event.where());
  }

  /** An event has a figure; a signing without an event has papers. */
  private boolean keep(Frame frame) {
    if (frame.aside() && !frame.planned()) {
      return false;
    }
    boolean dated =
        frame.planned()
            && (frame.named() || meets(frame.event()))
            && Few.any(frame.dates(), d -> d.date().hasDays());
    if (!frame.hasFigures() && !frame.cancelled() && !dated) {
      return false;
    }
    return !frame.sentences().isEmpty();
  }

  private void add(Frame frame, List<Booked> all, List<Booked> shares, List<Frame> frames) {
    Facts facts = new Facts(frame);
    Count projects = facts.projects();
    Count attendance = facts.attendance();
    List<DealWorths.Worth> values = facts.values();
    if (frame.event() == null
        && !frame.cancelled()
        && (projects == null || (projects.count() == 0 && attendance == null))
        && values.isEmpty()) {
      return;
    }
    Partners.Choice choice = partners.of(frame);
    if (choice.country() == null && !choice.joint()) {
      return;
    }
    if (frame.sum() && choice.country() != null) {
      choice = over(frames, choice);
      if (!choice.joint() && addsUp(frames)) {
        return;
      }
    }
    Booked booked = new Booked(frame, choice, attendance, projects, values, false);
    if (!booked.empty()
        || frame.cancelled()
        || (frame.planned() && (frame.named() || meets(frame.event())))) {
      all.add(booked);
      if (choice.joint() && !frame.planned() && !frame.cancelled()) {
        addShares(frame, choice, projects, shares);
      }
    }
  }

  /** "The three forums drew 900 people": of all partners told before. */
  private Partners.Choice over(List<Frame> frames, Partners.Choice otherwise) {
    Set<String> countries = new LinkedHashSet<>();
    parts(frames).forEach(frame -> countries.addAll(partners.of(frame).countries()));
    return countries.size() > 1 ? Partners.Choice.joint(countries) : otherwise;
  }

  /** "The two forums of one country yielded 25", of which each was told with its number before. */
  private static boolean addsUp(List<Frame> frames) {
    List<Frame> parts = parts(frames);
    return parts.size() > 1 && Few.all(parts, frame -> frame.tells(Counted.PROJECTS));
  }

  private static List<Frame> parts(List<Frame> frames) {
    return Few.where(frames, frame -> !frame.sum() && !frame.aside() && frame.hasFigures());
  }

  /** A share belongs to the event of its country that lacks it, or is an event of its own. */
  private static void settleShares(List<Booked> all, List<Booked> shares) {
    for (Booked share : shares) {
      int host = -1;
      for (int i = 0; i < all.size(); i++) {
        Booked event = all.get(i);
        boolean open =
            event.projects() == null && event.values().isEmpty() && event.attendance() != null;
        if (open && share.partners().country().equals(event.partners().country())) {
          host = i;
        }
      }
      if (host < 0) {
        all.add(share);
      } else {
        Booked event = all.get(host);
        if (event.frame().dates().isEmpty() && share.projects() != null) {
          share.frame().dates().stream()
              .filter(date -> date.where().sameAs(share.projects().where()))
              .forEach(event.frame()::add);
        }
        all.set(
            host,
            new Booked(
                event.frame(),
                event.partners(),
                event.attendance(),
                share.projects(),
                share.values(),
                true));
      }
    }
  }

  /** A share with money beats one without; one without a number takes that of the other. */
  private static Share both(Share one, Share two) {
    if (one.count() == null || two.count() == null) {
      return one.with(two);
    }
    return one.money() == null && two.money() != null ? two : one;
  }

  /** "Laos keeps its own count: five contracts, for 730 million": one country of many unnamed. */
  private static boolean apart(Share share, Count projects) {
    return share.count() != null
        && share.money() != null
        && projects != null
        && share.count().count() < projects.count();
  }

  private static void addShares(
      Frame frame, Partners.Choice choice, Count projects, List<Booked> shares) {
    Map<String, Share> byCountry = new LinkedHashMap<>();
    for (Share share : frame.shares()) {
      if (choice.countries().isEmpty()
          || choice.countries().contains(share.country())
          || apart(share, projects)) {
        byCountry.merge(share.country(), share.of(projects), EventBooks::both);
      }
    }
    for (Share share : byCountry.values()) {
      boolean whole =
          projects != null && projects.where().sameAs(share.where()) && projects.at() == share.at();
      if (!whole && (share.count() != null || share.money() != null)) {
        List<DealWorths.Worth> worth =
            share.money() == null
                ? List.of()
                : List.of(
                    new DealWorths.Worth(
                        new Figure.Value(
                            share.where(),
                            Math.max(0, share.at()),
                            share.money(),
                            Mood.ACTUAL,
                            Extent.PART,
                            0),
                        share.money().amount(),
                        share.money().equivalents()));
        shares.add(
            new Booked(
                frame, Partners.Choice.one(share.country()), null, share.count(), worth, true));
      }
    }
  }
}
