/**
 * The schema registry: one interface, a client of Confluent's API, and a registry in memory that
 * checks compatibility for real.
 */
package dev.pactline.schemas.registry;
