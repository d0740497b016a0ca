/** Text, addresses and rejections: what all readers of input share. */
package dev.pactline.producers.input;
