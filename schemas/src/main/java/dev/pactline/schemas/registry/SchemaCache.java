package dev.pactline.schemas.registry;

import dev.pactline.schemas.memory.LastUsed;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.apache.avro.Schema;

/**
 * Remembers schemas by id, the least used of them going first. That an id is unknown is remembered
 * for a while only, and only when the registry said so: a registry that is away says nothing.
 */
final class SchemaCache {
  private final long missingNanos;
  private final LongSupplier nanoTime;
  private final Map<Integer, Entry> entries;

  SchemaCache(int size, Duration missingTtl, LongSupplier nanoTime) {
    this.missingNanos = missingTtl.toNanos();
    this.nanoTime = nanoTime;
    this.entries = new LastUsed<>(size);
  }

  /** The schema with this id, from the cache or else from {@code fetch}, outside of any lock. */
  Schema get(int id, IntFunction<Schema> fetch) {
    Entry known = find(id);
    if (known == null) {
      known = fetched(id, fetch);
    }
    if (known.schema == null) {
      throw new UnknownSchemaException(known.problem);
    }
    return known.schema;
  }

  private Entry fetched(int id, IntFunction<Schema> fetch) {
    Entry entry;
    try {
      entry = new Entry(fetch.apply(id), null, 0);
    } catch (UnknownSchemaException e) {
      entry = new Entry(null, e.getMessage(), nanoTime.getAsLong());
    }
    synchronized (entries) {
      entries.put(id, entry);
    }
    return entry;
  }

  private Entry find(int id) {
    synchronized (entries) {
      Entry entry = entries.get(id);
      boolean stale =
          entry != null
              && entry.schema == null
              && nanoTime.getAsLong() - entry.since >= missingNanos;
      return stale ? null : entry;
    }
  }

  /** A schema, or else why there is none and since when. */
  private record Entry(Schema schema, String problem, long since) {}
}
