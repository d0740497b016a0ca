/** Looks into topics from outside: what stands in them, and what is still to be done. */
package dev.pactline.launcher.topics;
