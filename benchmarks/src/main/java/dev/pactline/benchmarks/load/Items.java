package dev.pactline.benchmarks.load;

import dev.pactline.benchmarks.load.Telling.Fate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * What outlets publish, in the order in which it arrives, made up while it is asked for: the same
 * seed gives the same items, and ten million of them take no more memory than ten. Days go by at a
 * steady pace, so that a longer load is a longer history and not a denser one.
 *
 * <ul>
 *   <li>Happenings are spread over countries by Zipf; the first has a twelfth of them.
 *   <li>Each is told of by three outlets on average, at most forty, mostly within three days; one
 *       in a hundred is late by up to a year.
 *   <li>One report in twelve is corrected, one in fifty taken back, some days later; of these, one
 *       in twenty overtakes what it replaces.
 *   <li>One item in a hundred comes twice, one in a thousand cannot be used.
 * </ul>
 */
public final class Items implements Iterator<Item> {

  /** Happenings of one day, all over the world. */
  private static final int A_DAY = 80;

  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
  private static final int MOST_OUTLETS = 40;
  private static final int OUTLETS = 5_000;

  /** An item and when it is due; the order within a day is by chance. */
  private record Due(long day, long lot, Item item) {}

  private final SplittableRandom random;
  private final List<Partner> partners = Partner.all();
  private final Zipf zipf = new Zipf(partners.size());
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::day).thenComparingLong(Due::lot));
  private final long count;
  private long given;
  private long happened;
  private LocalDate today = FIRST_DAY;

  /**
   * @param seed of all that is by chance
   * @param count how many items there are
   */
  public Items(long seed, long count) {
    this.random = new SplittableRandom(seed);
    this.count = count;
  }

  @Override
  public boolean hasNext() {
    return given < count;
  }

  @Override
  public Item next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all " + count + " were given");
    }
    while (due.isEmpty() || due.peek().day() >= today.toEpochDay()) {
      for (int i = 0; i < A_DAY; i++) {
        happen();
      }
      today = today.plusDays(1);
    }
    given++;
    return due.remove().item();
  }

  private void happen() {
    Partner partner = partners.get(zipf.draw(random));
    Happening happening = Happening.on(today, happened++, partner, random);
    int firstOutlet = random.nextInt(OUTLETS);
    int outlets = 1;
    while (outlets < MOST_OUTLETS && random.nextInt(10) < 7) {
      outlets++;
    }
    for (int i = 0; i < outlets; i++) {
      tell(happening, (firstOutlet + i * 7) % OUTLETS);
    }
  }

  private void tell(Happening happening, int outlet) {
    int delay = random.nextInt(100) == 0 ? random.nextInt(365) : random.nextInt(4);
    LocalDate published = happening.end().plusDays(delay);
    long seed = random.nextLong();
    publish(new Telling(happening, outlet, 1, published, Fate.TOLD, seed), published);
    int chance = random.nextInt(300);
    if (chance < 31) {
      Fate fate = chance < 6 ? Fate.TAKEN_BACK : Fate.CORRECTED;
      int days = random.nextInt(20) == 0 ? -1 : 1 + random.nextInt(5);
      publish(new Telling(happening, outlet, 2, published, fate, seed), published.plusDays(days));
    }
  }

  private void publish(Telling telling, LocalDate day) {
    boolean bad = random.nextInt(1_000) == 0;
    enqueue(
        day,
        bad ? new Item.Bad(random.nextInt(Integer.MAX_VALUE), telling) : new Item.Told(telling));
    if (random.nextInt(100) == 0) {
      enqueue(day.plusDays(random.nextInt(3)), new Item.Told(telling));
    }
  }

  private void enqueue(LocalDate day, Item item) {
    due.add(new Due(day.toEpochDay(), random.nextLong(), item));
  }
}
