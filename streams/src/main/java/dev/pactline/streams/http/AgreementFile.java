package dev.pactline.streams.http;

import dev.pactline.schemas.Agreement;
import dev.pactline.schemas.ReportReference;
import dev.pactline.schemas.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;

/**
 * Agreements on their way from one instance to another: an Avro file, which brings its schema, so
 * that instances of two releases understand each other while one replaces the other.
 */
final class AgreementFile {
  private static final SpecificData MODEL = SpecificData.getForClass(Agreement.class);
  private static final ReportReference SOME_REPORT =
      ReportReference.newBuilder()
          .setReportId("")
          .setExtractor("")
          .setSource(Source.newBuilder().build())
          .build();

  private AgreementFile() {}

  static byte[] write(List<Agreement> agreements) {
    var bytes = new ByteArrayOutputStream();
    var schema = Agreement.getClassSchema();
    try (var file = new DataFileWriter<>(new SpecificDatumWriter<Agreement>(schema, MODEL))) {
      file.create(schema, bytes);
      for (Agreement agreement : agreements) {
        file.append(agreement);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written but memory
    }
    return bytes.toByteArray();
  }

  /**
   * What was written.
   *
   * @throws IOException if it is no such file
   */
  static List<Agreement> read(byte[] bytes) throws IOException {
    List<Agreement> agreements = new ArrayList<>();
    var schema = Agreement.getClassSchema();
    try (var file =
        new DataFileStream<>(
            new ByteArrayInputStream(bytes),
            new SpecificDatumReader<Agreement>(schema, schema, MODEL))) {
      file.forEachRemaining(agreements::add);
    } catch (AvroRuntimeException e) {
      throw new IOException("not a file of agreements", e);
    }
    return agreements;
  }

  /** The facts, without choices, and with as many reports, of which nothing is told. */
  static Agreement lean(Agreement agreement) {
    return new Agreement(
        agreement.getAgreementId(),
        agreement.getCountry(),
        agreement.getCountries(),
        agreement.getPartOfJoint(),
        agreement.getName(),
        agreement.getPlace(),
        agreement.getStatus(),
        agreement.getStartDate(),
        agreement.getEndDate(),
        agreement.getMonth(),
        agreement.getAttendance(),
        agreement.getSignedProjects(),
        agreement.getDealValues(),
        agreement.getSectors(),
        agreement.getIndependentSources(),
        Collections.nCopies(agreement.getReports().size(), SOME_REPORT),
        List.of());
  }
}
