package dev.pactline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class CompatibilityTest {
  private static final Schema PLAIN = fields("{'name':'x','type':'int'}");

  @Test
  void a_schema_can_read_itself() {
    assertThat(Compatibility.between(PLAIN, PLAIN)).isEmpty();
  }

  @Test
  void a_new_field_needs_a_default() {
    Schema without = fields("{'name':'x','type':'int'},{'name':'y','type':'int'}");
    Schema with = fields("{'name':'x','type':'int'},{'name':'y','type':'int','default':0}");

    assertThat(Compatibility.between(with, PLAIN)).isEmpty();
    assertThat(Compatibility.between(without, PLAIN))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.field()).isEqualTo("/y");
              assertThat(found.problem()).contains("y").contains("default");
            });
  }

  @Test
  void a_field_deep_in_a_list_of_optional_records_is_named() {
    Schema before = nested("{'name':'z','type':'int'}");
    Schema after = nested("{'name':'z','type':'string'}");

    assertThat(Compatibility.between(after, before))
        .extracting(Incompatibility::field)
        .containsExactly("/list/z");
  }

  @Test
  void symbols_that_the_reader_does_not_know_are_named() {
    Schema before = fields("{'name':'e','type':{'type':'enum','name':'E','symbols':['A']}}");
    Schema after = fields("{'name':'e','type':{'type':'enum','name':'E','symbols':['A','B']}}");

    assertThat(Compatibility.between(before, after))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.field()).isEqualTo("/e");
              assertThat(found.problem()).contains("B");
            });
  }

  @Test
  void a_decimal_keeps_its_scale() {
    assertThat(Compatibility.between(decimal(10, 2), decimal(10, 4)))
        .containsExactly(
            new Incompatibility("/d", "written as decimal(10, 4), read as decimal(10, 2)"));
  }

  @Test
  void a_decimal_may_be_read_with_more_digits_but_not_with_fewer() {
    assertThat(Compatibility.between(decimal(12, 2), decimal(10, 2))).isEmpty();
    assertThat(Compatibility.between(decimal(10, 2), decimal(12, 2))).hasSize(1);
  }

  @Test
  void an_instant_is_not_read_in_another_unit() {
    Schema millis = fields("{'name':'t','type':{'type':'long','logicalType':'timestamp-millis'}}");
    Schema micros = fields("{'name':'t','type':{'type':'long','logicalType':'timestamp-micros'}}");
    Schema plain = fields("{'name':'t','type':'long'}");

    assertThat(Compatibility.between(micros, millis)).hasSize(1);
    assertThat(Compatibility.between(millis, plain)).isEmpty();
  }

  @Test
  void a_schema_that_contains_itself_comes_to_an_end() {
    Schema tree =
        fields("{'name':'next','type':['null','R'],'default':null},{'name':'x','type':'int'}");

    assertThat(Compatibility.between(tree, tree)).isEmpty();
  }

  @Test
  void other_kinds_of_values_are_told_apart() {
    assertThat(Compatibility.between(SchemaBuilder.builder().stringType(), PLAIN))
        .extracting(Incompatibility::field)
        .containsExactly("/");
  }

  private static Schema nested(String field) {
    return fields(
        "{'name':'list','type':{'type':'array','items':['null',"
            + "{'type':'record','name':'N','fields':["
            + field
            + "]}]}}");
  }

  private static Schema decimal(int precision, int scale) {
    return fields(
        "{'name':'d','type':['null',{'type':'bytes','logicalType':'decimal','precision':"
            + precision
            + ",'scale':"
            + scale
            + "}]}");
  }

  static Schema fields(String fields) {
    String json = "{'type':'record','name':'R','fields':[" + fields + "]}";
    return new Schema.Parser().parse(json.replace('\'', '"'));
  }
}
