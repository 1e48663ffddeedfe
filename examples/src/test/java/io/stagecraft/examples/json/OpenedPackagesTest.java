// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagecraft.examples.Library;
import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** On the module path the stored forms reach every package of the library, and nobody else does. */
class OpenedPackagesTest {
    @Test
    void everyPackageIsOpenedToTheStoredForms() {
        assertThat(Library.modules()).allSatisfy(module -> {
            ModuleDescriptor descriptor = module.descriptor();
            Set<String> opened = descriptor.opens().stream()
                    .filter(opens -> opens.targets().equals(Set.of("io.stagecraft.json")))
                    .map(ModuleDescriptor.Opens::source)
                    .collect(Collectors.toSet());

            assertThat(descriptor.opens()).hasSameSizeAs(opened);
            assertThat(descriptor.packages())
                    .as("the packages of %s; the root holds no values", descriptor.name())
                    .containsAll(opened)
                    .hasSize(opened.size() + 1)
                    .contains(descriptor.name());
        });
    }
}
