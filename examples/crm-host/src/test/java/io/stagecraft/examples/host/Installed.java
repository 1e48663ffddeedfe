// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.host;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a machine may lack: then tests that need it are skipped, which a quiet build would not say. */
final class Installed {
    private static final Set<String> MISSING = ConcurrentHashMap.newKeySet();

    private Installed() {}

    /** Skips the test if a program is not there, and says so once. */
    static void check(boolean isThere, String program) {
        String skipped = "skipped: no " + program + " is installed";
        if (!isThere && MISSING.add(program)) {
            System.err.println(skipped);
        }
        assumeTrue(isThere, skipped);
    }
}
