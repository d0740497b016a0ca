package dev.pactline.streams.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Questions about the few things that a sentence or an event has: mostly none, seldom more than
 * three. Streams for them were a fifth of all that reading allocated.
 */
final class Few {
  private Few() {}

  static <T> boolean any(List<T> things, Predicate<? super T> test) {
    for (int i = 0, size = things.size(); i < size; i++) {
      if (test.test(things.get(i))) {
        return true;
      }
    }
    return false;
  }

  static <T> boolean any(Collection<T> things, Predicate<? super T> test) {
    for (T thing : things) {
      if (test.test(thing)) {
        return true;
      }
    }
    return false;
  }

  static <T> boolean all(List<T> things, Predicate<? super T> test) {
    return !any(things, thing -> !test.test(thing));
  }

  /** The first that passes; null for none. */
  static <T> T first(List<T> things, Predicate<? super T> test) {
    for (int i = 0, size = things.size(); i < size; i++) {
      T thing = things.get(i);
      if (test.test(thing)) {
        return thing;
      }
    }
    return null;
  }

  static <T> int count(List<T> things, Predicate<? super T> test) {
    int count = 0;
    for (int i = 0, size = things.size(); i < size; i++) {
      count += test.test(things.get(i)) ? 1 : 0;
    }
    return count;
  }

  /** Those that pass, in their order: a list of its own, not to be changed. */
  static <T> List<T> where(List<T> things, Predicate<? super T> test) {
    List<T> passing = null;
    for (int i = 0, size = things.size(); i < size; i++) {
      T thing = things.get(i);
      if (test.test(thing)) {
        passing = passing == null ? new ArrayList<>(size - i) : passing;
        passing.add(thing);
      }
    }
    return passing == null ? List.of() : passing;
  }

  /** What is made of each, in their order: a list of its own, not to be changed. */
  static <T, R> List<R> each(List<T> things, Function<? super T, ? extends R> maker) {
    int size = things.size();
    if (size == 0) {
      return List.of();
    }
    List<R> made = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      made.add(maker.apply(things.get(i)));
    }
    return made;
  }
}
