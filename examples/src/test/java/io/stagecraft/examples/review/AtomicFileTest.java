// Copyright the Stagecraft maintainers
// SPDX-License-Identifier: Apache-2.0

package io.stagecraft.examples.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkThatWasPlantedForTheTemporaryFileIsNotFollowed() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Files.createSymbolicLink(folder.resolve(".page.html.tmp"), victim);

        AtomicFile.write(Map.of(folder.resolve("page.html"), "page"));

        assertThat(victim).hasContent("untouched");
        assertThat(folder.resolve("page.html")).hasContent("page");
        assertThat(names()).containsExactly(".page.html.tmp", "page.html", "victim");
    }

    @Test
    void aLinkIsReplacedAndWhatItLeadsToStays() throws IOException {
        Path victim = Files.writeString(folder.resolve("victim"), "untouched");
        Path link = Files.createSymbolicLink(folder.resolve("page.html"), victim);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));

        AtomicFile.write(Map.of(link, "page", dangling, "figures"));

        assertThat(victim).hasContent("untouched");
        assertThat(link).isRegularFile().hasContent("page");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(dangling).hasContent("figures");
        assertThat(names()).containsExactly("dangling", "page.html", "victim");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceThatIsFullIsNamed() {
        assertThatThrownBy(() -> AtomicFile.write(Map.of(Path.of("/dev/full"), "page")))
                .hasMessage("/dev/full: No space left on device");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsWrittenToAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");

        AtomicFile.write(Map.of(device, "page"));

        assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(device).exists();
    }

    @Test
    void ifOneFileCannotBeWrittenNoneIsChanged() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "earlier");
        Map<Path, String> texts = new LinkedHashMap<>();
        texts.put(page, "page");
        texts.put(folder, "figures");

        assertThatThrownBy(() -> AtomicFile.write(texts))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder + ": is a folder");
        assertThat(page).hasContent("earlier");
        assertThat(names()).containsExactly("page.html");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
