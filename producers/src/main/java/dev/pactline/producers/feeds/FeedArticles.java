package dev.pactline.producers.feeds;

import dev.pactline.producers.Progress;
import dev.pactline.producers.articles.ArticleReading;
import dev.pactline.producers.feeds.PageOutcome.Failed;
import dev.pactline.producers.feeds.PageOutcome.Settled;
import dev.pactline.producers.input.Reason;
import dev.pactline.producers.input.Rejections;
import dev.pactline.producers.web.Fetched;
import dev.pactline.producers.web.Fetched.Loaded;
import dev.pactline.producers.web.Fetched.Prospect;
import dev.pactline.producers.web.Fetcher;
import dev.pactline.producers.web.Validators;
import dev.pactline.schemas.Rejection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * The articles that feeds announce, each fetched when it is asked for. What is as it was before is
 * left out; what cannot be used is there with its reason. For one thread.
 */
public final class FeedArticles implements Iterator<ArticleReading> {
  private static final int MOST_ENTRIES = 1_000;

  private final Fetcher fetcher;
  private final EntryArticles articles;
  private final FeedSettings settings;
  private final FeedMemory memory;
  private final Progress progress;
  private final FeedReader reader = new FeedReader();
  private final Queue<String> feeds;
  private final Deque<FeedEntry> entries = new ArrayDeque<>();
  private final Queue<ArticleReading> ready = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private OpenFeed open;
  private int done;
  private int unchanged;

  /**
   * @param feeds their addresses
   * @param memory what was seen before; is told of what is seen now, for you to save
   */
  public FeedArticles(
      List<String> feeds,
      Fetcher fetcher,
      FeedSettings settings,
      FeedMemory memory,
      Progress progress) {
    this.feeds = new ArrayDeque<>(feeds);
    this.fetcher = fetcher;
    this.settings = settings;
    this.memory = memory;
    this.progress = progress;
    this.articles = new EntryArticles(new ArticlePages(fetcher, settings), memory, settings);
  }

  /** How many feeds and articles were as they were before, so far. */
  public int unchanged() {
    return unchanged;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !settings.clock().isStopped() && advance()) {
      progress.advanced(done, done + entries.size() + feeds.size());
    }
    return !ready.isEmpty();
  }

  @Override
  public ArticleReading next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  /** One step; false if there is nothing left to do. */
  private boolean advance() {
    if (!entries.isEmpty()) {
      take(entries.remove());
    } else if (open != null) {
      close();
    } else if (!feeds.isEmpty()) {
      open(feeds.remove());
    } else {
      return false;
    }
    return true;
  }

  private void open(String feed) {
    Optional<Remembered> known = memory.of(feed);
    if (known.filter(Remembered::gone).isPresent()) {
      refuse(
          feed,
          Reason.NOT_FETCHED,
          "Its server said that it is gone for good: take it off your list.");
      return;
    }
    Validators validators = known.map(Remembered::validators).orElse(Validators.NONE);
    Fetched fetched = fetcher.fetch(feed, validators, Fetcher.FEED);
    if (settings.clock().isStopped()) {
      return;
    }
    if (fetched instanceof Loaded loaded) {
      read(feed, loaded);
    } else if (fetched instanceof Fetched.Failed failed) {
      if (failed.prospect() == Prospect.GONE) {
        memory.put(feed, new Remembered(Validators.NONE, null, true, settings.clock().now()));
      }
      refuse(feed, failed.reason(), failed.detail());
    } else {
      unchanged++;
      done++;
    }
  }

  private void read(String feed, Loaded loaded) {
    FeedReading reading = reader.read(loaded.address(), loaded.body(), loaded.charset());
    if (reading instanceof FeedReading.Refused refused) {
      refuse(feed, refused.reason(), refused.detail());
      return;
    }
    FeedReading.Read read = (FeedReading.Read) reading;
    if (read.unlinked() > 0) {
      add(feed, Reason.NOT_FETCHED, read.unlinked() + " entries of it name no page.");
    }
    if (read.entries().size() > MOST_ENTRIES) {
      add(feed, Reason.TOO_LARGE, "Of its entries only the first " + MOST_ENTRIES + " are read.");
    }
    read.entries().stream()
        .limit(MOST_ENTRIES)
        .filter(entry -> seen.add(entry.link()))
        .forEach(entries::add);
    open = new OpenFeed(feed, loaded.validators());
  }

  private void take(FeedEntry entry) {
    PageOutcome outcome = articles.load(entry);
    if (settings.clock().isStopped()) {
      return; // whatever failed, failed because of that
    }
    done++;
    if (outcome instanceof Settled settled) {
      ready.add(settled.reading());
    } else if (outcome instanceof Failed failed) {
      open.incomplete |= failed.prospect() == Prospect.PASSING;
      ready.add(new ArticleReading.Refused(failed.rejection()));
    } else {
      unchanged++;
    }
  }

  /** A feed whose articles were not all there must be read again, changed or not. */
  private void close() {
    Validators validators = open.incomplete ? Validators.NONE : open.validators;
    memory.put(open.address, new Remembered(validators, null, false, settings.clock().now()));
    open = null;
    done++;
  }

  private void refuse(String feed, Reason reason, String detail) {
    done++;
    add(feed, reason, detail);
  }

  private void add(String feed, Reason reason, String detail) {
    Rejection rejection = Rejections.ofSource(feed, reason, detail);
    ready.add(new ArticleReading.Refused(rejection));
  }

  /** The feed whose entries are being read. */
  private static final class OpenFeed {
    private final String address;
    private final Validators validators;
    private boolean incomplete;

    OpenFeed(String address, Validators validators) {
      this.address = address;
      this.validators = validators;
    }
  }
}
