package dev.pactline.launcher.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.pactline.launcher.topics.TopicReader;
import dev.pactline.launcher.topics.TopicReader.Snapshot;
import dev.pactline.schemas.AgreedValue;
import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.CountryCurrencyStatistics;
import dev.pactline.schemas.CountryMonthStatistics;
import dev.pactline.schemas.CountrySectorStatistics;
import dev.pactline.schemas.CountryStatistics;
import dev.pactline.schemas.Evidence;
import dev.pactline.schemas.JointStatistics;
import dev.pactline.schemas.ReportReference;
import dev.pactline.schemas.Sector;
import dev.pactline.schemas.Topic;
import dev.pactline.schemas.Topics;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writes the tables as files, and a {@code manifest.json} last: of each file its table, columns,
 * rows, bytes and SHA-256, and how far each topic was read. Topics are read one after another: only
 * the tables of one topic are of one moment. Rows are sorted, so that equal tables are equal files.
 */
public final class Export {
  /** The file that lists the others. */
  public static final String MANIFEST = "manifest.json";

  private static final String PART = ".part";
  private static final Column AGREEMENT_ID =
      FlatTable.key(
          "agreement_id",
          "The agreement it belongs to.",
          record -> ((Agreement) record).getAgreementId());

  private final TopicReader reader;
  private final Topics topics;
  private final String version;
  private final List<FlatTable> tables = new ArrayList<>();
  private final Map<String, SortedMap<Integer, Long>> offsets = new LinkedHashMap<>();

  /**
   * An export that is not read yet.
   *
   * @param version of the program, for the manifest
   */
  public Export(TopicReader reader, Topics topics, String version) {
    this.reader = reader;
    this.topics = topics;
    this.version = version;
  }

  /** Reads all tables into memory. */
  public void read() {
    flat("country_statistics", topics.countryStatistics(), CountryStatistics.getClassSchema());
    flat(
        "country_month_statistics",
        topics.countryMonthStatistics(),
        CountryMonthStatistics.getClassSchema());
    flat(
        "country_sector_statistics",
        topics.countrySectorStatistics(),
        CountrySectorStatistics.getClassSchema());
    flat(
        "country_currency_statistics",
        topics.countryCurrencyStatistics(),
        CountryCurrencyStatistics.getClassSchema());
    flat("joint_statistics", topics.jointStatistics(), JointStatistics.getClassSchema());
    Collection<Agreement> agreements =
        rows(topics.agreements(), Comparator.comparing(Agreement::getAgreementId));
    tables.add(FlatTable.of("agreements", Agreement.getClassSchema(), agreements));
    parts("agreement_values", agreements, AgreedValue.getClassSchema(), Agreement::getDealValues);
    parts("agreement_sectors", agreements, Sector.getClassSchema(), Agreement::getSectors);
    parts("agreement_reports", agreements, ReportReference.getClassSchema(), Agreement::getReports);
    tables.add(evidence(agreements));
  }

  /**
   * Writes the files.
   *
   * @param folder is made if it is missing; must be empty, or hold an earlier export
   * @return how many rows were written
   * @throws DirectoryNotEmptyException if there is something else in the folder
   */
  public long write(TableFormat format, Path folder) throws IOException {
    Files.createDirectories(folder);
    refuseStrangers(folder);
    removeEarlier(folder);
    List<Map<String, Object>> files = new ArrayList<>();
    for (FlatTable table : tables) {
      Path file = folder.resolve(format.fileOf(table));
      Path unfinished = folder.resolve(file.getFileName() + PART);
      format.write(table, unfinished);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      files.add(described(table, file));
    }
    writeManifest(format, folder, files);
    return tables.stream().mapToLong(table -> table.rows().size()).sum();
  }

  private <K, V extends SpecificRecord & Comparable<? super V>> void flat(
      String name, Topic<K, V> topic, Schema schema) {
    tables.add(FlatTable.of(name, schema, rows(topic, Comparator.naturalOrder())));
  }

  private void parts(
      String name,
      Collection<Agreement> agreements,
      Schema schema,
      Function<Agreement, List<? extends SpecificRecord>> parts) {
    tables.add(FlatTable.ofParts(name, List.of(AGREEMENT_ID), schema, agreements, parts));
  }

  /** A row for each sentence, by agreement and report. */
  private static FlatTable evidence(Collection<Agreement> agreements) {
    record Owned(Agreement agreement, ReportReference report) {}
    List<Column> own = Column.of(Evidence.getClassSchema());
    List<Column> columns = new ArrayList<>(List.of(AGREEMENT_ID));
    columns.add(
        FlatTable.key(
            "report_id",
            "The report it belongs to.",
            record -> ((ReportReference) record).getReportId()));
    columns.addAll(own);
    List<List<Object>> rows = new ArrayList<>();
    agreements.stream()
        .flatMap(one -> one.getReports().stream().map(report -> new Owned(one, report)))
        .forEach(
            owned -> {
              for (Evidence evidence : owned.report().getEvidence()) {
                List<Object> row = new ArrayList<>();
                row.add(owned.agreement().getAgreementId());
                row.add(owned.report().getReportId());
                own.forEach(column -> row.add(column.of(evidence)));
                rows.add(row);
              }
            });
    return new FlatTable("agreement_evidence", columns, rows);
  }

  private <K, V> Collection<V> rows(Topic<K, V> topic, Comparator<? super V> order) {
    Snapshot<K, V> snapshot = reader.snapshot(topic);
    offsets.put(topic.name(), snapshot.offsets());
    return snapshot.table().values().stream().sorted(order).toList();
  }

  /** Whatever else is in the folder is somebody's. */
  private void refuseStrangers(Path folder) throws IOException {
    Set<String> ours = ours();
    try (Stream<Path> found = Files.list(folder)) {
      if (found.map(file -> file.getFileName().toString()).anyMatch(name -> !ours.contains(name))) {
        throw new DirectoryNotEmptyException(folder.toString());
      }
    }
  }

  /** Without a manifest an export counts as unfinished: it goes first, and comes last. */
  private void removeEarlier(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(MANIFEST));
    for (String name : ours()) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  private Set<String> ours() {
    Set<String> names = new HashSet<>(Set.of(MANIFEST, MANIFEST + PART));
    for (TableFormat format : TableFormat.values()) {
      for (FlatTable table : tables) {
        names.add(format.fileOf(table));
        names.add(format.fileOf(table) + PART);
      }
    }
    return names;
  }

  private static Map<String, Object> described(FlatTable table, Path file) throws IOException {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("table", table.name());
    described.put("file", file.getFileName().toString());
    described.put("rows", table.rows().size());
    described.put("bytes", Files.size(file));
    described.put("sha256", sha256(file));
    described.put("columns", table.columns().stream().map(Export::described).toList());
    return described;
  }

  private static Map<String, Object> described(Column column) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("name", column.name());
    described.put("type", column.kind().name().toLowerCase(Locale.ROOT));
    described.put("description", column.doc());
    return described;
  }

  private void writeManifest(TableFormat format, Path folder, List<Map<String, Object>> files)
      throws IOException {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("version", version);
    manifest.put("format", format.name().toLowerCase(Locale.ROOT));
    manifest.put("offsets", offsets);
    manifest.put("files", files);
    Path unfinished = folder.resolve(MANIFEST + PART);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(unfinished.toFile(), manifest);
    Files.move(unfinished, folder.resolve(MANIFEST), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
