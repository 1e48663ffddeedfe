/**
 * Scorecards: a definition that is data, its binding to any type, and scores that are the sum of their reasons; start at
 * {@link io.stagecraft.scoring.card.ScorecardDefinition}.
 */
package io.stagecraft.scoring.card;
