/** The tables of Pactline by an Apache Flink job, with the same rules, for comparison. */
package dev.pactline.benchmarks.flink;
