package dev.pactline.streams.resolution;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.AgreementEvent;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.ChangePart;
import dev.pactline.schemas.Count;
import dev.pactline.schemas.Topics;
import dev.pactline.streams.state.StateSerde;
import dev.pactline.streams.state.UnusableRecordException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Merges each report into the agreements of its country; forwards only those that changed. */
public final class ResolutionProcessor
    implements Processor<String, AgreementEvent, String, Agreement> {

  /** The event that holds, by country and report. */
  public static final String REPORTS_STORE = "reports";

  /** What reports are compared by, by country and day. */
  public static final String PROFILES_STORE = "profiles";

  /** The component of each report that is linked to others. */
  public static final String MEMBERSHIPS_STORE = "memberships";

  /** Linked reports, by the least id among them. */
  public static final String COMPONENTS_STORE = "components";

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}|" + Topics.JOINT);
  private static final long MAX_COUNT = 1_000_000_000_000L;

  private final AgreementMerger merger;
  private final Profiles profiles;
  private final ResolutionCounters counters;
  private ProcessorContext<String, Agreement> context;
  private Ledger ledger;

  private ResolutionProcessor(
      AgreementMerger merger, Profiles profiles, ResolutionCounters counters) {
    this.merger = merger;
    this.profiles = profiles;
    this.counters = counters;
  }

  /**
   * The processor with its stores.
   *
   * @param homeCountry ISO 3166-1 alpha-2 code of the home side
   * @param rates what values are converted to US dollars with
   * @param meters where events and agreements are counted
   */
  public static ProcessorSupplier<String, AgreementEvent, String, Agreement> supplier(
      String homeCountry, ReferenceRates rates, MeterRegistry meters) {
    var counters = new ResolutionCounters(meters);
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, AgreementEvent, String, Agreement> get() {
        return new ResolutionProcessor(
            new AgreementMerger(rates), new Profiles(homeCountry, rates), counters);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            store(REPORTS_STORE, AgreementEvent.class),
            store(PROFILES_STORE, Profile.class),
            store(MEMBERSHIPS_STORE, Membership.class),
            store(COMPONENTS_STORE, Component.class));
      }
    };
  }

  private static <V extends SpecificRecordBase> StoreBuilder<?> store(String name, Class<V> type) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.String(), new StateSerde<>(type));
  }

  @Override
  public void init(ProcessorContext<String, Agreement> context) {
    this.context = context;
    this.ledger =
        new Ledger(
            this.<AgreementEvent>opened(REPORTS_STORE),
            this.<Profile>opened(PROFILES_STORE),
            this.<Membership>opened(MEMBERSHIPS_STORE),
            this.<Component>opened(COMPONENTS_STORE),
            profiles,
            merger);
  }

  private <V> SortedStore<V> opened(String name) {
    KeyValueStore<String, V> store = context.getStateStore(name);
    return new KafkaSortedStore<>(store);
  }

  @Override
  public void process(Record<String, AgreementEvent> event) {
    check(event.key(), event.value());
    Optional<List<Change>> changes = ledger.apply(event.key(), event.value());
    (changes.isPresent() ? counters.applied : counters.superseded).increment();
    List<Change> parts = changes.orElse(List.of());
    for (int i = 0; i < parts.size(); i++) {
      forward(event, parts.get(i), new ChangePart(i + 1, parts.size()));
    }
  }

  private void forward(Record<String, AgreementEvent> event, Change change, ChangePart part) {
    if (change.agreement() == null) {
      counters.removed.increment();
    } else {
      counters.changed(change.agreement());
    }
    Headers headers = new RecordHeaders(event.headers());
    part.mark(headers);
    context.forward(
        event.withKey(change.agreementId()).withValue(change.agreement()).withHeaders(headers));
  }

  static void check(String country, AgreementEvent event) {
    require(
        country != null && COUNTRY.matcher(country).matches(),
        "the key must be a country code in upper case, or joint, was " + country);
    require(event != null, "a report is taken back by an event without report, not by a tombstone");
    AgreementReport report = event.getReport();
    if (report != null) {
      String partner = report.getCountry() == null ? Topics.JOINT : report.getCountry();
      require(partner.equals(country), "the key is " + country + ", the partner " + partner);
      require(
          report.getReportId().equals(event.getReportId()),
          "the event is of report " + event.getReportId() + ", holds " + report.getReportId());
      check("attendance", report.getAttendance());
      check("signed projects", report.getSignedProjects());
    }
  }

  private static void check(String fact, Count count) {
    require(
        count == null || (count.getCount() >= 0 && count.getCount() <= MAX_COUNT),
        fact + " must be from 0 to " + MAX_COUNT);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new UnusableRecordException(rule);
    }
  }
}
