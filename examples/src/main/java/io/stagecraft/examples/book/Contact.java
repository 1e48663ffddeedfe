package io.stagecraft.examples.book;

import java.time.LocalDate;

/** One contact with the customer of a deal, as one row of visits.csv. */
public record Contact(LocalDate day, String seller, String kind, String person, String role, String outcome) {}
