package io.stagecraft.planning.target;

/** The three ways to estimate what a target could be; see the domain model, Factors for setting a target. */
public enum EstimateKind {
    /** What was reached last, grown. */
    RUN_RATE("run-rate"),
    /** What the market holds, times our share of it. */
    MARKET("market"),
    /** What the owners can carry, added up. */
    BOTTOM_UP("bottom-up");

    private final String label;

    EstimateKind(String label) {
        this.label = label;
    }

    /** Returns what people call it, such as {@code run-rate}. */
    public String label() {
        return label;
    }
}
