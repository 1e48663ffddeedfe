package io.stagecraft.examples.book;

import org.joda.money.Money;

/** A product with its list price, as one row of products.csv. */
public record Product(String name, String series, Money listPrice) {}
