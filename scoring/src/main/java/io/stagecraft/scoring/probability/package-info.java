/**
 * The chance that a deal is won, with its reasons; start at {@link
 * io.stagecraft.scoring.probability.WinProbabilityStrategy}.
 */
package io.stagecraft.scoring.probability;
