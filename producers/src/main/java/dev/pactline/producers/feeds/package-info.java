/** Reads the articles that feeds announce, and single pages, from the web. */
package dev.pactline.producers.feeds;
