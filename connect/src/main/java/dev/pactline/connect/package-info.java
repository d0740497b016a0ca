/**
 * Topics as tables of PostgreSQL: the rows that Kafka Connect writes, and the database they go to.
 */
package dev.pactline.connect;
