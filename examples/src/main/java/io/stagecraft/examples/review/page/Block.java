package io.stagecraft.examples.review.page;

/** A piece of a section that shows itself on a page and in a terminal. */
public interface Block {
    /** Returns the piece as HTML that needs no script and nothing from elsewhere. */
    String html();

    /** Returns the piece as lines of plain text, or empty text if it says nothing without a picture. */
    String text();
}
