package dev.pactline.language;

/**
 * What is counted so often that even "2019 guests" is a count, and "May 12 and 14 deals" two
 * things.
 */
final class CountedNouns {
  private static final String[] NOUNS = {
    "people",
    "persons",
    "guests",
    "participants",
    "delegates",
    "attendees",
    "visitors",
    "businesspeople",
    "businessmen",
    "entrepreneurs",
    "representatives",
    "officials",
    "companies",
    "firms",
    "enterprises",
    "businesses",
    "exhibitors",
    "buyers",
    "merchants",
    "traders",
    "members",
    "students",
    "experts",
    "jobs",
    "workers",
    "employees",
    "staff",
    "projects",
    "contracts",
    "agreements",
    "deals",
    "booths",
    "stands",
    "units",
    "pieces",
    "homes",
    "houses",
    "shops",
    "stores",
    "trains",
    "containers",
    "cars",
    "vehicles",
    "professionals",
    "executives",
    "investors",
    "manufacturers",
    "suppliers",
    "factories",
    "tourists",
    "residents",
    "households",
    "families",
    "farmers",
    "individuals",
    "leaders",
    "business",
    "scholars",
    "products",
    "brands",
    "items",
    "orders",
    "documents",
    "pacts",
    "memorandums",
    "memoranda",
    "accords",
    "foreign",
    "chinese",
    "local",
    "overseas",
    "名",
    "人",
    "位",
    "家",
    "个",
    "项",
    "余",
    "多",
    "人次"
  };

  private CountedNouns() {}

  static Phrases<Boolean> of(Vocabulary vocabulary) {
    Phrases<Boolean> nouns = Phrases.forwards(vocabulary);
    addTo(nouns);
    return nouns;
  }

  static void addTo(Phrases<Boolean> nouns) {
    for (String noun : NOUNS) {
      nouns.add(noun, true);
    }
  }
}
