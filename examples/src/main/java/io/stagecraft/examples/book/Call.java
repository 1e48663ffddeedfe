package io.stagecraft.examples.book;

import java.time.LocalDate;
import org.joda.money.Money;

/**
 * What somebody called for a period: the amount that they said it would bring.
 *
 * @param day the day on which they said it
 * @param caller who said it
 * @param period the period as the file writes it, such as {@code 2026-Q3}
 * @param category what the amount covers, such as {@code Commit}, or empty text
 * @param amount the amount
 */
public record Call(LocalDate day, String caller, String period, String category, Money amount) {}
