/** The tables as files, for those who read no topics. */
package dev.pactline.launcher.export;
