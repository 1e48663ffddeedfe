/**
 * Why a number is what it is; start at {@link io.stagecraft.core.explain.Explanation}.
 */
package io.stagecraft.core.explain;
