/** Publishes files, pages and tables; what they say is for others to judge. */
package dev.pactline.producers;
