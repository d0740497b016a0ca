package dev.pactline.streams.http;

import dev.pactline.streams.statistics.Cut;
import dev.pactline.streams.statistics.Cut.Counted;
import dev.pactline.streams.statistics.Line;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables under {@code /api}, as {@code openapi.json} describes them. */
final class Api {
  private static final String EACH = "country";
  private static final String TOGETHER = "all";
  private static final Set<String> OF_COUNTRIES = Listing.with(Filter.NAMES);
  private static final Set<String> OF_PARTS = Listing.with(plus(Filter.NAMES, "by"));
  private static final Set<String> OF_AGREEMENTS = Listing.with(plus(Filter.NAMES, "q"));

  private final Instance instance;
  private final Cuts cuts;

  Api(Instance instance) {
    this.instance = instance;
    this.cuts = new Cuts(instance, System::nanoTime);
  }

  void routes(RoutesConfig routes) {
    routes.get("/api/countries", this::countries);
    routes.get("/api/countries/{code}", this::country);
    routes.get("/api/months", this::months);
    routes.get("/api/sectors", this::sectors);
    routes.get("/api/currencies", this::currencies);
    routes.get("/api/agreements", this::agreements);
    routes.get("/api/agreements/{id}", this::agreement);
  }

  private void countries(Context ctx) {
    Parameters parameters = Parameters.of(ctx, OF_COUNTRIES);
    Filter filter = Filter.of(parameters);
    Cut cut = cuts.get();
    Map<String, List<Line>> currencies =
        cut.currencies(filter).stream().collect(Collectors.groupingBy(Line::country));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("world", StatisticsJson.sums(cut.world(filter)));
    more.put("joint", StatisticsJson.sums(cut.joint(filter)));
    Listings.countries(code -> currencies.getOrDefault(code, List.of()))
        .answer(ctx, parameters, cut.countries(filter), more);
  }

  private void country(Context ctx) {
    Parameters parameters = Parameters.of(ctx, Set.of("sector", "status", "from", "to"));
    String code = ctx.pathParam("code").toUpperCase(Locale.ROOT);
    Filter filter = Filter.of(parameters).of(code);
    Cut cut = cuts.get();
    Line line =
        cut.countries(filter).stream()
            .findFirst()
            .orElseThrow(
                () -> Problem.notFound("Nothing is known of a country with this code.").refused());
    Answers.json(ctx, StatisticsJson.country(line, cut.currencies(filter)));
  }

  private void months(Context ctx) {
    Parameters parameters = Parameters.of(ctx, OF_PARTS);
    Filter filter = Filter.of(parameters);
    Cut cut = cuts.get();
    List<Line> lines = together(parameters) ? cut.allMonths(filter) : cut.months(filter);
    Listings.months().answer(ctx, parameters, lines, Map.of());
  }

  private void sectors(Context ctx) {
    Parameters parameters = Parameters.of(ctx, OF_PARTS);
    Filter filter = Filter.of(parameters);
    Cut cut = cuts.get();
    List<Line> lines = together(parameters) ? cut.allSectors(filter) : cut.sectors(filter);
    List<Line> chosen = lines.stream().filter(line -> filter.isChosen(line.part())).toList();
    Listings.sectors().answer(ctx, parameters, chosen, Map.of());
  }

  private void currencies(Context ctx) {
    Parameters parameters = Parameters.of(ctx, OF_PARTS);
    Filter filter = Filter.of(parameters);
    Cut cut = cuts.get();
    List<Line> lines = together(parameters) ? cut.allCurrencies(filter) : cut.currencies(filter);
    Listings.currencies().answer(ctx, parameters, lines, Map.of());
  }

  private void agreements(Context ctx) {
    Parameters parameters = Parameters.of(ctx, OF_AGREEMENTS);
    Filter filter = Filter.of(parameters);
    String words = parameters.text("q").orElse("").toLowerCase(Locale.ROOT);
    List<Counted> found = new ArrayList<>(cuts.get().agreements(filter));
    found.removeIf(counted -> !has(counted, words));
    Listings.agreements().answer(ctx, parameters, found, Map.of());
  }

  private void agreement(Context ctx) {
    Parameters.of(ctx, Set.of());
    Answers.json(
        ctx,
        instance
            .agreement(ctx.pathParam("id"))
            .map(AgreementJson::whole)
            .orElseThrow(() -> Problem.notFound("There is no agreement with this id.").refused()));
  }

  private static boolean together(Parameters parameters) {
    return parameters.word("by", Set.of(EACH, TOGETHER), EACH).equals(TOGETHER);
  }

  private static boolean has(Counted counted, String words) {
    String place = counted.facts().getPlace();
    return counted.facts().getName().toLowerCase(Locale.ROOT).contains(words)
        || (place != null && place.toLowerCase(Locale.ROOT).contains(words));
  }

  private static Set<String> plus(Set<String> names, String more) {
    Set<String> all = new TreeSet<>(names);
    all.add(more);
    return all;
  }
}
