package dev.pactline.streams.state;

import static java.util.Comparator.naturalOrder;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Keeps values as objects in front of a store, and writes each that has changed once, when told to:
 * at a commit, however often it changed. Before that the store behind does not know of it, so a
 * failure loses what belongs to the transaction that is lost with it, and nothing else.
 *
 * <p>Values must not be changed once they are here. Not thread-safe.
 *
 * @param <V> type of the values
 */
public final class WriteBehind<V> {

  private final SortedStore<V> behind;
  private final int kept;
  private final Map<String, V> known = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, V> changed = new HashMap<>();

  /**
   * @param behind where values are kept for good
   * @param kept how many values that have not changed are kept here, beyond a commit
   */
  public WriteBehind(SortedStore<V> behind, int kept) {
    this.behind = behind;
    this.kept = kept;
  }

  /** The value of {@code key}; null where there is none. */
  public V get(String key) {
    V value = known.get(key);
    if (value != null) {
      return value;
    }
    if (changed.containsKey(key)) {
      return null; // it was removed
    }
    value = behind.get(key);
    if (value != null) {
      known.put(key, value);
    }
    return value;
  }

  /** Keeps {@code value}, in place of what was there; null removes it. */
  public void put(String key, V value) {
    changed.put(key, value);
    if (value == null) {
      known.remove(key);
    } else {
      known.put(key, value);
    }
  }

  /** The least key from {@code first} to {@code last}, both included; empty where there is none. */
  public Optional<String> least(String first, String last) {
    Optional<String> written = behind.least(first, last);
    while (written.isPresent() && changed.containsKey(written.get())) {
      written = behind.least(written.get() + '\0', last);
    }
    return Stream.concat(written.stream(), unwritten(first, last)).min(naturalOrder());
  }

  /** The greatest such key. */
  public Optional<String> greatest(String first, String last) {
    Optional<String> written = behind.greatest(first, last);
    while (written.isPresent() && changed.containsKey(written.get())) {
      written = behind.greatest(first, below(written.get()));
    }
    return Stream.concat(written.stream(), unwritten(first, last)).max(naturalOrder());
  }

  /** A text that sorts below the key, and above all keys of the same length that are less. */
  private static String below(String key) {
    int last = key.length() - 1;
    return key.substring(0, last) + (char) (key.charAt(last) - 1) + Character.MAX_VALUE;
  }

  private Stream<String> unwritten(String first, String last) {
    return changed.entrySet().stream()
        .filter(change -> change.getValue() != null)
        .map(Map.Entry::getKey)
        .filter(key -> key.compareTo(first) >= 0 && key.compareTo(last) <= 0);
  }

  /** What has changed since the last flush; null for what was removed. */
  public Map<String, V> changes() {
    return changed;
  }

  /** Writes what has changed, and lets go of what was not used for longest. */
  public void flush() {
    if (!changed.isEmpty()) {
      behind.putAll(new TreeMap<>(changed)); // sorted keys are cheaper to write
      changed.clear();
    }
    Iterator<String> eldest = known.keySet().iterator();
    for (int tooMany = known.size() - kept; tooMany > 0; tooMany--) {
      eldest.next();
      eldest.remove();
    }
  }
}
