/** The view of the tables over HTTP, with the probes and meters that operators need. */
package dev.pactline.streams.http;
