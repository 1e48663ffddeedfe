package io.stagecraft.examples.review;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the caller asks of a review, beyond the book.
 *
 * @param target the revenue to reach in the quarter under review; empty for what the book says
 * @param growthPercent growth over the comparable quarter where the target is a repeat; empty for none
 */
record ReviewOptions(Optional<BigDecimal> target, Optional<BigDecimal> growthPercent) {}
