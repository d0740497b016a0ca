package dev.pactline.language;

import java.math.BigDecimal;
import java.util.Arrays;

/** The words of numbers, by their number in the vocabulary. */
final class NumberWords {

  /** What part of a number a word is. */
  enum Role {
    UNIT,
    TEEN,
    TEN,
    HUNDRED,
    SCALE,
    /** A scale in letters that touches its digits: "8.6bn", "300k". */
    SHORT_SCALE,
    /** A scale only next to a currency: "$3m". */
    MONEY_SCALE,
    HALF,
    QUARTER,
    ARTICLE,
    COUPLE,
    GROUP,
    /** Stands between an article and a scale, and adds nothing: "a full dozen". */
    FULL,
    /** The same, for a bound: "a good dozen". */
    GOOD,
    ORDINAL,
    HAN_DIGIT,
    HAN_SCALE
  }

  /**
   * @param value what it counts, or multiplies by
   */
  record Word(Role role, long value) {
    BigDecimal decimal() {
      return BigDecimal.valueOf(value);
    }
  }

  private final Vocabulary vocabulary;
  private Word[] words = new Word[1024];
  final int and;
  final int of;
  final int a;
  final int by;
  final int hyphen;

  /** Of "nine point six", as it is spoken. */
  final int point;

  final int many;
  final int odd;
  final int around;
  final int ordinalMark;
  private final int the;
  private final int these;
  private final int those;
  final int several;
  final int some;

  NumberWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    and = vocabulary.add("and");
    of = vocabulary.add("of");
    a = vocabulary.add("a");
    by = vocabulary.add("by");
    the = vocabulary.add("the");
    these = vocabulary.add("these");
    those = vocabulary.add("those");
    hyphen = vocabulary.add("-");
    point = vocabulary.add("point");
    many = vocabulary.add("多");
    odd = vocabulary.add("余");
    around = vocabulary.add("来");
    ordinalMark = vocabulary.add("第");
    several = vocabulary.add("数");
    some = vocabulary.add("几");
    english();
    measures();
    ordinals();
    scales();
    chinese();
  }

  /** The part of a number that a word is; null where it is none. */
  Word of(int id) {
    return id < words.length ? words[id] : null;
  }

  /** Whether a word tells that what follows was told of before: "the", "these", "those". */
  boolean isDefinite(int id) {
    return id == the || id == these || id == those;
  }

  private void english() {
    inOrder(
        Role.UNIT, 0, "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine");
    inOrder(
        Role.TEEN,
        10,
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen");
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int i = 0; i < tens.length; i++) {
      put(tens[i], Role.TEN, 20 + 10L * i);
    }
    put("a", Role.ARTICLE, 1);
    put("an", Role.ARTICLE, 1);
    put("half", Role.HALF, 2);
    put("quarter", Role.QUARTER, 4);
    put("quarters", Role.QUARTER, 4);
    put("couple", Role.COUPLE, 2);
    put("duo", Role.GROUP, 2);
    put("pair", Role.GROUP, 2);
    put("trio", Role.GROUP, 3);
    put("quartet", Role.GROUP, 4);
    put("quintet", Role.GROUP, 5);
    put("sextet", Role.GROUP, 6);
  }

  /** "A full dozen" is a dozen, "a good dozen" perhaps more. */
  private void measures() {
    all(Role.FULL, 1, "full", "whole", "round", "mere", "bare", "clear", "neat", "cool");
    all(Role.GOOD, 1, "good", "solid", "strong");
  }

  private void ordinals() {
    inOrder(
        Role.ORDINAL,
        1,
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth");
    put("thirtieth", Role.ORDINAL, 30);
    put("fortieth", Role.ORDINAL, 40);
    put("fiftieth", Role.ORDINAL, 50);
    put("sixtieth", Role.ORDINAL, 60);
    put("seventieth", Role.ORDINAL, 70);
    put("eightieth", Role.ORDINAL, 80);
    put("ninetieth", Role.ORDINAL, 90);
    put("hundredth", Role.ORDINAL, 100);
    put("thousandth", Role.ORDINAL, 1000);
  }

  private void scales() {
    put("hundred", Role.HUNDRED, 100);
    all(Role.SCALE, 12, "dozen");
    all(Role.SCALE, 1_000L, "thousand");
    all(Role.SCALE, 100_000L, "lakh", "lac", "lakhs", "lacs");
    all(Role.SCALE, 1_000_000L, "million", "millions", "mln", "mio", "mn");
    all(Role.SCALE, 10_000_000L, "crore", "crores");
    all(Role.SCALE, 1_000_000_000L, "billion", "billions", "bln", "bn", "mrd");
    all(Role.SCALE, 1_000_000_000_000L, "trillion", "trillions", "tn", "trn");
    put("k", Role.SHORT_SCALE, 1_000L);
    put("m", Role.MONEY_SCALE, 1_000_000L);
    put("mm", Role.MONEY_SCALE, 1_000_000L);
    put("mil", Role.MONEY_SCALE, 1_000_000L);
    put("b", Role.MONEY_SCALE, 1_000_000_000L);
    put("bil", Role.MONEY_SCALE, 1_000_000_000L);
    put("t", Role.MONEY_SCALE, 1_000_000_000_000L);
    put("cr", Role.MONEY_SCALE, 10_000_000L);
  }

  private void chinese() {
    inOrder(Role.HAN_DIGIT, 0, "零", "一", "二", "三", "四", "五", "六", "七", "八", "九");
    put("〇", Role.HAN_DIGIT, 0);
    put("两", Role.HAN_DIGIT, 2);
    put("十", Role.HAN_SCALE, 10);
    put("百", Role.HAN_SCALE, 100);
    put("千", Role.HAN_SCALE, 1_000);
    put("万", Role.HAN_SCALE, 10_000);
    put("亿", Role.HAN_SCALE, 100_000_000);
  }

  private void inOrder(Role role, long first, String... inOrder) {
    for (int i = 0; i < inOrder.length; i++) {
      put(inOrder[i], role, first + i);
    }
  }

  private void all(Role role, long value, String... same) {
    for (String word : same) {
      put(word, role, value);
    }
  }

  private void put(String word, Role role, long value) {
    int id = vocabulary.add(word);
    if (id >= words.length) {
      words = Arrays.copyOf(words, id * 2);
    }
    words[id] = new Word(role, value);
  }
}
