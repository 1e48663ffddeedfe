package io.stagecraft.json;

/** How a value is made of its attributes, with every check that the library makes. */
interface Maker {
    /** Begins a value. */
    Object begin();

    /** Gives it an attribute. */
    void set(Object begun, int position, Object value) throws Throwable;

    /** Returns the value. */
    Object end(Object begun) throws Throwable;
}
