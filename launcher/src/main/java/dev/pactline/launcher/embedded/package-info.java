/** The broker and the registry that Pactline starts by itself when no cluster is given. */
package dev.pactline.launcher.embedded;
