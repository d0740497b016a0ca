package dev.pactline.streams.extraction.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pactline.schemas.AgreementReport;
import dev.pactline.schemas.DealValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact that is scored: how the gold file states it, and how a report does. Facts are compared as
 * text.
 */
enum Facet {
  ATTENDANCE {
    @Override
    String gold(JsonNode event) {
      return event.hasNonNull("attendance") ? event.get("attendance").get("count").asText() : null;
    }

    @Override
    String said(AgreementReport report) {
      return report.getAttendance() == null
          ? null
          : Long.toString(report.getAttendance().getCount());
    }
  },
  PROJECTS {
    @Override
    String gold(JsonNode event) {
      return event.hasNonNull("projects") ? event.get("projects").get("count").asText() : null;
    }

    @Override
    String said(AgreementReport report) {
      return report.getSignedProjects() == null
          ? null
          : Long.toString(report.getSignedProjects().getCount());
    }
  },
  VALUES {
    @Override
    String gold(JsonNode event) {
      List<String> values = new ArrayList<>();
      counted(event)
          .forEach(
              value -> values.add(amount(value.get("currency").asText(), value.get("amount"))));
      return joined(values);
    }

    @Override
    String said(AgreementReport report) {
      return joined(
          report.getDealValues().stream()
              .map(value -> amount(value.getCurrency(), value.getAmount()))
              .toList());
    }

    @Override
    boolean agrees(JsonNode event, AgreementReport report) {
      String said = said(report);
      return super.agrees(event, report)
          || (said != null && gold(event) != null && forms(event).contains(said));
    }

    @Override
    boolean optional(JsonNode event) {
      boolean partial = false;
      for (JsonNode value : event.path("values")) {
        partial |= value.path("partial").asBoolean();
      }
      return partial || super.optional(event);
    }
  },
  USD {
    @Override
    String gold(JsonNode event) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonNode value : counted(event)) {
        sum = value.hasNonNull("usd") ? sum.add(new BigDecimal(value.get("usd").asText())) : sum;
      }
      return sum.signum() == 0 ? null : plain(sum);
    }

    @Override
    String said(AgreementReport report) {
      BigDecimal sum = BigDecimal.ZERO;
      for (DealValue value : report.getDealValues()) {
        sum = value.getUsd() == null ? sum : sum.add(value.getUsd());
      }
      return sum.signum() == 0 ? null : plain(sum);
    }
  },
  START {
    @Override
    String gold(JsonNode event) {
      return event.hasNonNull("start") ? event.get("start").asText() : null;
    }

    @Override
    String said(AgreementReport report) {
      return report.getStartDate() == null ? null : report.getStartDate().toString();
    }

    @Override
    boolean optional(JsonNode event) {
      return event.path("dates_optional").asBoolean() || super.optional(event);
    }
  },
  END {
    @Override
    String gold(JsonNode event) {
      return event.hasNonNull("end") ? event.get("end").asText() : null;
    }

    @Override
    String said(AgreementReport report) {
      return report.getEndDate() == null ? null : report.getEndDate().toString();
    }

    @Override
    boolean optional(JsonNode event) {
      return event.path("dates_optional").asBoolean() || super.optional(event);
    }
  };

  String title() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** What the gold file says; null where it says nothing. */
  abstract String gold(JsonNode event);

  /** What the report says; null where it says nothing. */
  abstract String said(AgreementReport report);

  boolean agrees(JsonNode event, AgreementReport report) {
    String gold = gold(event);
    return gold == null ? said(report) == null : gold.equals(said(report));
  }

  /** Whether the fact may be left out, or read, without being wrong. */
  boolean optional(JsonNode event) {
    for (JsonNode field : event.path("optional_fields")) {
      if (field.asText().equals(title())) {
        return true;
      }
    }
    return false;
  }

  private static List<JsonNode> counted(JsonNode event) {
    List<JsonNode> values = new ArrayList<>();
    event
        .path("values")
        .forEach(
            value -> {
              if (!value.path("partial").asBoolean()) {
                values.add(value);
              }
            });
    return values;
  }

  /** Every list of amounts that states the gold values once. */
  private static List<String> forms(JsonNode event) {
    List<List<String>> lists = List.of(List.of());
    for (JsonNode value : counted(event)) {
      List<String> forms = new ArrayList<>();
      forms.add(amount(value.get("currency").asText(), value.get("amount")));
      if (value.hasNonNull("usd")) {
        forms.add(amount("USD", value.get("usd")));
      }
      JsonNode alternatives = value.path("alt");
      if (alternatives.isArray()) {
        alternatives.forEach(
            alt -> forms.add(amount(alt.get("currency").asText(), alt.get("amount"))));
      } else if (alternatives.isObject()) {
        forms.add(amount(alternatives.get("currency").asText(), alternatives.get("amount")));
      }
      lists =
          lists.stream()
              .flatMap(
                  list ->
                      forms.stream()
                          .map(
                              form -> {
                                List<String> longer = new ArrayList<>(list);
                                longer.add(form);
                                return longer;
                              }))
              .map(List::copyOf)
              .toList();
    }
    return lists.stream().map(Facet::joined).toList();
  }

  private static String amount(String currency, JsonNode amount) {
    return amount(currency, new BigDecimal(amount.asText().replace(",", "")));
  }

  private static String amount(String currency, BigDecimal amount) {
    return currency + " " + plain(amount);
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static String joined(List<String> values) {
    return values.isEmpty() ? null : String.join(", ", values.stream().sorted().toList());
  }
}
