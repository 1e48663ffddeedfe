/**
 * Printed comparisons: aspects in rows, what is compared in columns; start at
 * {@link io.stagecraft.core.comparison.Comparison}.
 */
package io.stagecraft.core.comparison;
