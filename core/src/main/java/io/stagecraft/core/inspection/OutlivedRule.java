package io.stagecraft.core.inspection;

import io.stagecraft.core.history.Quantiles;
import java.util.OptionalLong;

/** Beyond which age an open deal is older than deals that were won (domain model 13a, D17). */
public enum OutlivedRule {
    /** Older than the longest won deal, of at least 20. */
    LONGEST_WIN(20),
    /** Older than 95 % of the won deals, of at least 40. */
    P95_OF_WINS(40);

    private static final int PERCENT = 95;

    private final int minimum;

    OutlivedRule(int minimum) {
        this.minimum = minimum;
    }

    /** Returns how many won deals it takes; with fewer no deal is outlived. */
    public int minimum() {
        return minimum;
    }

    /** Returns the age in days beyond which a deal is outlived, or empty with too few won deals. */
    public OptionalLong limit(Quantiles wonDays) {
        if (wonDays.size() < minimum) {
            return OptionalLong.empty();
        }
        return this == LONGEST_WIN
                ? wonDays.longest()
                : wonDays.withMinimum(minimum).percentile(PERCENT);
    }
}
