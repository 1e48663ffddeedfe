package io.stagecraft.examples.book;

/**
 * A gap or oddity that the data has and the review lives with.
 *
 * @param kind what it is, in words, to be read after the count
 * @param count how many rows have it, at least one
 * @param example one of them
 * @param treatment what the review does about it
 */
public record Defect(String kind, int count, String example, String treatment) {}
