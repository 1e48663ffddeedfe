@NullMarked
package io.stagecraft.examples.host;

import org.jspecify.annotations.NullMarked;
