/**
 * What is on the wire: the generated records, the topics they travel in, and the serdes that turn
 * them into Confluent's wire format and back.
 */
package dev.pactline.schemas;
