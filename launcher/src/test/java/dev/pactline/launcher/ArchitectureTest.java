package dev.pactline.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which module and package may use which. */
@AnalyzeClasses(packages = "dev.pactline", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule modules_use_only_those_below_them =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("language")
          .definedBy("dev.pactline.language..")
          .layer("schemas")
          .definedBy("dev.pactline.schemas..")
          .optionalLayer("producers")
          .definedBy("dev.pactline.producers..")
          .optionalLayer("connect")
          .definedBy("dev.pactline.connect..")
          .layer("streams")
          .definedBy("dev.pactline.streams..")
          .layer("launcher")
          .definedBy("dev.pactline.launcher..")
          .whereLayer("language")
          .mayNotAccessAnyLayer()
          .whereLayer("schemas")
          .mayNotAccessAnyLayer()
          .whereLayer("producers")
          .mayOnlyAccessLayers("language", "schemas")
          .whereLayer("connect")
          .mayOnlyAccessLayers("language", "schemas")
          .whereLayer("streams")
          .mayOnlyAccessLayers("language", "schemas")
          .whereLayer("launcher")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule language_imports_neither_Kafka_nor_Avro =
      noClasses()
          .that()
          .resideInAPackage("dev.pactline.language..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "org.apache.avro..");

  @ArchTest
  static final ArchRule rules_of_reading_and_merging_import_no_Kafka =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.pactline.streams.extraction..", "dev.pactline.streams.resolution..")
          .and()
          .haveNameNotMatching(".*\\.(Extraction|\\w*Processor|Kafka\\w*)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule producers_do_not_drag_in_Kafka_Streams =
      noClasses()
          .that()
          .resideInAnyPackage("dev.pactline.producers..", "dev.pactline.schemas..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka.streams..", "org.rocksdb..");

  @ArchTest
  static final ArchRule only_what_starts_a_broker_knows_its_insides =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pactline.launcher.embedded..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.pactline.(**)").should().beFreeOfCycles();
}
