package dev.pactline.schemas.memory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of the entries that were used last, up to a number of them: what is looked up often is
 * kept, and the map does not grow. To look an entry up changes the map, so that threads which share
 * it have to take turns for that, too.
 */
public final class LastUsed<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private static final int FIRST_CAPACITY = 16;
  private static final float LOAD = 0.75f;

  private final int most;

  /**
   * @param most entries, such as 5,000; one more lets go of the one not used for longest
   */
  public LastUsed(int most) {
    super(FIRST_CAPACITY, LOAD, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
