/**
 * Scores that are the sum of their reasons, and what makes them: cards bound to a type, and strategies; start at
 * {@link io.stagecraft.scoring.score.Scorecard}.
 */
package io.stagecraft.scoring.score;
