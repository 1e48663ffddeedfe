/**
 * How likely a deal is won, and why; start at {@link io.stagecraft.scoring.probability.WinProbabilityStrategy}.
 */
package io.stagecraft.scoring.probability;
