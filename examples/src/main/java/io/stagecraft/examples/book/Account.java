package io.stagecraft.examples.book;

import java.util.Optional;

/** A customer or prospect, as one row of accounts.csv. */
public record Account(String name, String sector, String location, Optional<String> parent) {}
