/**
 * Explanations of computed values; start at {@link io.stagecraft.core.explain.Explanation}.
 */
@NullMarked
package io.stagecraft.core.explain;

import org.jspecify.annotations.NullMarked;
