// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.core;

/** The library itself. */
public final class Stagecraft {
    /** Held against the build by a test, since a module without input and output cannot ask it. */
    private static final String VERSION = "0.1.0-SNAPSHOT";

    private Stagecraft() {}

    /** Returns the version of the library, as in {@code 0.1.0}: with it, results that depend on it can be told apart. */
    public static String version() {
        return VERSION;
    }
}
