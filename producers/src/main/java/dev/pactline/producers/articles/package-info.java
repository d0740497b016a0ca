/** Reads articles from files and pages, without Kafka. */
package dev.pactline.producers.articles;
