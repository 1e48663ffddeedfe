/**
 * Explanations of computed values; start at {@link io.stagecraft.core.explain.Explanation}.
 */
package io.stagecraft.core.explain;
