package dev.pactline.streams.resolution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the reports of a country that may be of one event by their days, without looking at the
 * others. Short events are kept under their first day; long ones, and those of which only a month
 * or less is known, under each month they may be in.
 */
final class DateIndex {

  /** Longest event that is kept by its first day; a lookup must reach as far back. */
  private static final int SHORT = 8;

  /** Days since 1970 are shifted by this to sort as text, also those before 1970. */
  private static final long SHIFT = 5_000_000;

  private final SortedStore<Profile> store;

  DateIndex(SortedStore<Profile> store) {
    this.store = store;
  }

  void add(String country, Profile profile) {
    keys(country, profile).forEach(key -> store.put(key, profile));
  }

  void remove(String country, Profile profile) {
    keys(country, profile).forEach(store::remove);
  }

  /** The reports whose days are near those of {@code profile}, itself included if it was added. */
  Collection<Profile> near(String country, Profile profile) {
    if (profile.getWhen() == When.NEVER) {
      return List.of();
    }
    int from = profile.getFrom() - SameEvent.reach(profile);
    int to = profile.getTo() + SameEvent.reach(profile);
    Map<String, Profile> found = new TreeMap<>();
    collect(found, day(country, from - SHORT), day(country, to + 1));
    collect(found, month(country, monthOf(from)), month(country, monthOf(to).plusMonths(1)));
    return found.values();
  }

  private void collect(Map<String, Profile> found, String first, String last) {
    store.between(first, last).forEach(profile -> found.put(profile.getReportId(), profile));
  }

  private static List<String> keys(String country, Profile profile) {
    if (profile.getWhen() == When.NEVER) {
      return List.of();
    }
    int from = profile.getFrom() - SameEvent.reach(profile);
    int to = profile.getTo() + SameEvent.reach(profile);
    if (to - from <= SHORT) {
      return List.of(day(country, from) + profile.getReportId());
    }
    return monthOf(from)
        .atDay(1)
        .datesUntil(monthOf(to).plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
        .map(first -> month(country, YearMonth.from(first)) + profile.getReportId())
        .toList();
  }

  private static String day(String country, int day) {
    return country + String.format(Locale.ROOT, "/d%07d/", day + SHIFT);
  }

  private static String month(String country, YearMonth month) {
    return country
        + String.format(
            Locale.ROOT, "/m%07d/", month.getYear() * 12 + month.getMonthValue() + SHIFT);
  }

  private static YearMonth monthOf(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }
}
