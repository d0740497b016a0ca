/** A database and a Connect worker of our own, for the tables of {@code pactline up --sql}. */
package dev.pactline.launcher.sql;
