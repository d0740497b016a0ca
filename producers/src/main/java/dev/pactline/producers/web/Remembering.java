package dev.pactline.producers.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the entries that were used last, up to a number of them. */
final class Remembering<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  Remembering(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
