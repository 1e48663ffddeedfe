package io.stagecraft.examples.crm;

/** Thrown while a row is read, when it cannot be. */
final class BadRow extends Exception {
    private static final long serialVersionUID = 1;

    private final String kind;
    private final String remedy;

    /**
     * @param kind what the rows of one kind have in common
     * @param words what is wrong, with the value of this row
     * @param remedy what helps
     */
    BadRow(String kind, String words, String remedy) {
        super(words, null, false, false);
        this.kind = kind;
        this.remedy = remedy;
    }

    String kind() {
        return kind;
    }

    String words() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
