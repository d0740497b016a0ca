package dev.pactline.streams.extraction;

import dev.pactline.streams.extraction.Figure.Count;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells totals over several countries from the shares they are made of. */
final class JointTotals {

  private JointTotals() {}

  /** An event with its partners. */
  record Booked(
      Frame frame,
      Partners.Choice partners,
      Count attendance,
      Count projects,
      List<DealWorths.Worth> values,
      boolean part) {

    boolean empty() {
      return attendance == null && projects == null && values.isEmpty();
    }

    Booked asPart() {
      return new Booked(frame, partners, attendance, projects, values, true);
    }
  }

  /** Drops totals that the article fully breaks down; marks the shares of those that stay. */
  static List<Booked> settle(List<Booked> all) {
    List<Booked> kept = new ArrayList<>();
    Set<Booked> shares = new HashSet<>();
    for (Booked booked : all) {
      if (leads(booked, all) || toldAgain(booked, all)) {
        continue;
      }
      List<Booked> parts = booked.partners().joint() ? parts(booked, all) : List.of();
      if (!brokenDown(booked, parts)) {
        kept.add(booked);
        shares.addAll(parts);
      }
    }
    kept.replaceAll(booked -> shares.contains(booked) ? booked.asPart() : booked);
    return kept;
  }

  /** "They left ten memorandums in their wake": told before the stops that it is made of. */
  private static boolean leads(Booked total, List<Booked> all) {
    if (total.frame().named() || total.projects() == null || total.frame().planned()) {
      return false;
    }
    List<Booked> others = Few.where(all, b -> !b.equals(total) && b.projects() != null);
    boolean attended =
        total.attendance() == null || total.attendance().count() == sum(others, false);
    int start = total.projects().where().sentence().start();
    return others.size() > 1
        && attended
        && valued(total, others)
        && Few.all(others, b -> b.projects().where().sentence().start() > start)
        && sum(others, true) == total.projects().count();
  }

  /** "A visit ended in Tunis with four conventions", which its forum is told to have brought. */
  private static boolean toldAgain(Booked lead, List<Booked> all) {
    if (lead.frame().event() != null
        || lead.frame().sum()
        || lead.projects() == null
        || lead.attendance() != null
        || !lead.values().isEmpty()) {
      return false;
    }
    int start = lead.projects().where().sentence().start();
    return Few.any(
        all,
        booked ->
            booked.frame().event() != null
                && booked.projects() != null
                && booked.projects().count() == lead.projects().count()
                && booked.projects().where().sentence().start() > start
                && lead.partners().countries().containsAll(booked.partners().countries()));
  }

  /** The events of single countries that a total may contain. */
  private static List<Booked> parts(Booked total, List<Booked> all) {
    if (total.frame().event() != null && !total.frame().sum()) {
      return Few.where(all, b -> b.part() && b.frame() == total.frame());
    }
    List<Booked> parts = new ArrayList<>();
    for (Booked booked : all) {
      String country = booked.partners().country();
      boolean covered =
          country != null
              && (total.partners().countries().isEmpty()
                  || total.partners().countries().contains(country));
      if (!booked.equals(total) && covered && !booked.frame().planned()) {
        parts.add(booked);
      }
    }
    return parts;
  }

  private static boolean brokenDown(Booked total, List<Booked> parts) {
    if (parts.isEmpty()) {
      return false;
    }
    boolean projects = total.projects() == null || sum(parts, true) == total.projects().count();
    boolean attendance =
        total.attendance() == null || sum(parts, false) == total.attendance().count();
    return projects
        && attendance
        && valued(total, parts)
        && (total.projects() != null || total.attendance() != null || total.frame().sum());
  }

  /** Whether the parts have values that make up that of the total. */
  private static boolean valued(Booked total, List<Booked> parts) {
    for (DealWorths.Worth worth : total.values()) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Booked part : parts) {
        for (DealWorths.Worth own : part.values()) {
          boolean same = own.currency().equals(worth.currency());
          sum = same ? sum.add(own.amount()) : sum;
        }
      }
      if (sum.compareTo(worth.amount()) != 0) {
        return false;
      }
    }
    return true;
  }

  private static long sum(List<Booked> parts, boolean projects) {
    long sum = 0;
    for (Booked part : parts) {
      Count count = projects ? part.projects() : part.attendance();
      sum += count == null ? 0 : count.count();
    }
    return sum;
  }
}
