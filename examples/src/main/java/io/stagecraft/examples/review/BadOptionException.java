package io.stagecraft.examples.review;

/** Thrown when an option cannot be what it is: its message names the option, the rule and the value. */
final class BadOptionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadOptionException(String message) {
        super(message);
    }
}
