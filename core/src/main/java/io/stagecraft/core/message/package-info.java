/**
 * What is said to people, as codes with typed arguments, and the books that word it; start at
 * {@link io.stagecraft.core.message.Message}.
 */
package io.stagecraft.core.message;
