package io.stagecraft.examples.review.page;

/** A drawing in a frame; one that adds nothing to the words around it says nothing in a terminal. */
abstract class Chart<B extends Chart<B>> extends Framed<B> {
    Chart(String caption) {
        super(caption);
    }

    /** Returns the drawing for a page of a width. */
    abstract String draw(int width);

    @Override
    String body() {
        return Svg.forBothWidths(this::draw);
    }

    @Override
    public String text() {
        return "";
    }
}
