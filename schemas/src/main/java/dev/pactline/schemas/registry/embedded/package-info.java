/** A registry of one's own, as a child process, for demos, single machines and tests. */
package dev.pactline.schemas.registry.embedded;
