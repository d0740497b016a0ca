package dev.pactline.schemas.registry;

import org.apache.avro.Schema;

/**
 * A schema as a registry keeps it.
 *
 * @param subject such as {@code pactline.articles-value}
 * @param version counts from 1 within the subject
 * @param id the number that precedes every record written with it
 * @param schema the schema itself
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
