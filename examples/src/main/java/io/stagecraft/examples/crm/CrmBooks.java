package io.stagecraft.examples.crm;

import io.stagecraft.examples.book.Book;
import io.stagecraft.examples.book.Reading;
import java.util.List;

/**
 * What exports were read as.
 *
 * @param books one for each currency, that with the most deals first, at least one
 * @param reading how all of them were read
 * @param mapping the same as a mapping, to be edited and passed back
 */
public record CrmBooks(List<Book> books, Reading reading, String mapping) {}
