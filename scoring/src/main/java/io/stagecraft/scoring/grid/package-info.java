/**
 * Two things about a customer side by side, and in which order the cells are worked; start at
 * {@link io.stagecraft.scoring.grid.PriorityMatrix}.
 */
package io.stagecraft.scoring.grid;
