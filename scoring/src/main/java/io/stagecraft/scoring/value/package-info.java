/**
 * Which customers matter, and how much: ranking, tiers, concentration, movement, lifecycle and lifetime value; start at
 * {@link io.stagecraft.scoring.value.ValuePyramid}.
 */
package io.stagecraft.scoring.value;
