/** A shell with the library at hand, and figures of what it finds. */
@NullMarked
package io.stagecraft.examples.shell;

import org.jspecify.annotations.NullMarked;
