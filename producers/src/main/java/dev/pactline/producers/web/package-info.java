/** Fetches from the web: politely, within limits, and only what is public. */
package dev.pactline.producers.web;
