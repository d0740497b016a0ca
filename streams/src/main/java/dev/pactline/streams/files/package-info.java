/** Tables as files that other programs read. */
package dev.pactline.streams.files;
