/**
 * Reads a book of business from a folder of CSV files; {@link io.stagecraft.examples.book.BookReader} is the entry.
 *
 * <p>The layout is described in {@code docs/data-layout.md}.
 */
@NullMarked
package io.stagecraft.examples.book;

import org.jspecify.annotations.NullMarked;
