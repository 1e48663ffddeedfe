package io.stagecraft.examples.book;

import java.time.LocalDate;
import java.util.Optional;

/** A seller, as one row of sales_teams.csv. */
public record Seller(String name, String manager, String region, Optional<LocalDate> start) {}
