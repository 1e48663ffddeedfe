package io.stagecraft.examples.review;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes files as a whole or not at all: whoever reads one sees the old one or the new one, never a part. */
final class AtomicFile {
    private final Path target;
    private final Path written;

    private AtomicFile(Path file) {
        target = file.toAbsolutePath().normalize();
        written = target.resolveSibling("." + target.getFileName() + ".tmp");
    }

    /** Writes all files beside where they go, and moves them only when all are written: if one fails, none is changed. */
    static void write(Map<Path, String> texts) throws IOException {
        List<AtomicFile> files = new ArrayList<>();
        try {
            for (Map.Entry<Path, String> entry : texts.entrySet()) {
                AtomicFile file = new AtomicFile(entry.getKey());
                files.add(file);
                file.prepare(entry.getValue());
            }
            for (AtomicFile file : files) {
                file.move();
            }
        } finally {
            for (AtomicFile file : files) {
                Files.deleteIfExists(file.written);
            }
        }
    }

    private void prepare(String text) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(written, text);
    }

    private void move() throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
