package dev.pactline.schemas.registry;

import java.util.List;
import org.apache.avro.Schema;

/**
 * Keeps schemas under subjects and gives each a number. Every method may throw {@link
 * RegistryUnavailableException} after its last attempt, {@link RegistryAccessException} at the
 * first, and {@link RegistryException} for an answer that makes no sense. Safe for use by many
 * threads.
 */
public interface SchemaRegistry {

  /**
   * Registers a schema unless it is there already.
   *
   * @param subject such as {@code pactline.articles-value}
   * @return its id
   * @throws IncompatibleSchemaException if an earlier version does not get along with it
   */
  int register(String subject, Schema schema);

  /**
   * Looks up a schema that must be registered already.
   *
   * @return its id
   * @throws UnknownSchemaException if the subject does not have it
   */
  int id(String subject, Schema schema);

  /**
   * The schema with this id.
   *
   * @throws UnknownSchemaException if the registry answered that there is none
   * @throws ForeignSchemaException if it is not an Avro schema
   */
  Schema schema(int id);

  /**
   * All versions of a subject, oldest first.
   *
   * @throws UnknownSchemaException if there is no such subject
   */
  List<RegisteredSchema> versions(String subject);

  /**
   * The newest version of a subject.
   *
   * @throws UnknownSchemaException if there is no such subject
   */
  RegisteredSchema latest(String subject);

  /**
   * Asks whether a schema could be registered, without doing so. A new subject takes any.
   *
   * @throws IncompatibleSchemaException if it could not
   */
  void check(String subject, Schema schema);

  /** The level that holds for a subject: its own, or else the global one. */
  CompatibilityLevel compatibility(String subject);

  /** Sets the level of one subject. */
  void compatibility(String subject, CompatibilityLevel level);

  /** Sets the level of every subject without one of its own. */
  void globalCompatibility(CompatibilityLevel level);
}
