package io.stagecraft.scoring.grid;

/** What to do about a customer, by the share of its spend that is ours (domain model, section 8.3). */
public enum AccountStrategy {
    /** Keep what we have (R). */
    RETAIN("R"),
    /** Win more of what it spends (D). */
    DEVELOP("D"),
    /** Get in (A). */
    ACQUIRE("A");

    private final String letter;

    AccountStrategy(String letter) {
        this.letter = letter;
    }

    /** Returns its letter on the grid. */
    public String letter() {
        return letter;
    }
}
