// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.json;

import org.jspecify.annotations.Nullable;

/** How a value is made of its attributes, with every check that the library makes. */
interface Maker {
    /** Begins a value. */
    Object begin();

    /** Gives it an attribute. */
    void set(Object begun, int position, @Nullable Object value) throws Throwable;

    /** Returns the value. */
    Object end(Object begun) throws Throwable;
}
