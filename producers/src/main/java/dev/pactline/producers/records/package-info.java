/** Reads reports from tables, without Kafka. */
package dev.pactline.producers.records;
