// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import io.stagecraft.core.Stagecraft;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, which is that of the library. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"stagecraft " + Stagecraft.version()};
    }
}
