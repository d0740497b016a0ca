/** Results as tables, JSON and CSV. */
package dev.pactline.launcher.print;
