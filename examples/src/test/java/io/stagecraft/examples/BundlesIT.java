// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

/** What the built jars tell a host of bundles is what their modules say. */
class BundlesIT {
    @TempDir
    private Path cache;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stagecraft-core",
                "stagecraft-scoring",
                "stagecraft-planning",
                "stagecraft-json",
                "stagecraft-jackson2",
                "stagecraft-jackson3"
            })
    void exportWhatTheirModulesDo(String name) throws Exception {
        Path jar = Library.jar(name);
        Set<Exports> ofModule =
                ModuleFinder.of(jar).findAll().iterator().next().descriptor().exports();

        Map<String, Map<String, String>> ofBundle = exports(jar);

        assertThat(ofBundle.keySet()).hasSameElementsAs(names(ofModule, exports -> true));
        // what a module exports to our own modules only, a bundle gives to those only that ask for it as internal
        assertThat(ofBundle)
                .allSatisfy((source, directives) -> assertThat(
                                directives.get(PackageNamespace.CAPABILITY_MANDATORY_DIRECTIVE))
                        .isEqualTo(names(ofModule, Exports::isQualified).contains(source) ? "internal" : null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stagecraft-core", "stagecraft-scoring", "stagecraft-planning"})
    void leaveAHostItsOwnGuavaAndLogging(String name) throws Exception {
        assertThat(exports(Library.jar(name)).values())
                .extracting(directives -> directives.getOrDefault(Constants.USES_DIRECTIVE, ""))
                .noneMatch(uses -> uses.contains("com.google") || uses.contains("org.slf4j"));
    }

    private static List<String> names(Set<Exports> exported, Predicate<Exports> wanted) {
        return exported.stream().filter(wanted).map(Exports::source).toList();
    }

    /** Returns the directives of each package that the jar exports as a bundle. */
    private Map<String, Map<String, String>> exports(Path jar) throws Exception {
        Framework framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        framework.start();
        try {
            return framework
                    .getBundleContext()
                    .installBundle(jar.toUri().toString())
                    .adapt(BundleRevision.class)
                    .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                    .stream()
                    .collect(Collectors.toMap(
                            exported -> (String) exported.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE),
                            exported -> exported.getDirectives()));
        } finally {
            framework.stop();
            framework.waitForStop(0);
        }
    }
}
