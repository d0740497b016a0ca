/** The command line: a class for each verb; commands only parse and print. */
package dev.pactline.launcher.commands;
