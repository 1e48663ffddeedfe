package io.stagecraft.examples.book;

import io.stagecraft.examples.synthetic.SyntheticBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a book lie: a folder on disk, or the synthetic book inside this program. */
public interface BookFolder {
    /** Returns how to call the folder in a message. */
    String name();

    /** Returns what to call the book in a title. */
    String title();

    /** Returns the whole file, or empty if the folder has none of this name. */
    Optional<byte[]> read(String file) throws IOException;

    /** Returns a folder on disk; whether it exists is found out when it is read. */
    static BookFolder of(Path folder) {
        return new BookFolder() {
            @Override
            public String name() {
                return folder.toString();
            }

            @Override
            public String title() {
                return "Review of " + folder.toAbsolutePath().normalize().getFileName();
            }

            @Override
            public Optional<byte[]> read(String file) throws IOException {
                Path path = folder.resolve(file);
                return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
            }
        };
    }

    /** Returns the synthetic book that is embedded in this program. */
    static BookFolder synthetic() {
        return new BookFolder() {
            @Override
            public String name() {
                return "the embedded synthetic book";
            }

            @Override
            public String title() {
                return "Review of a synthetic book of business";
            }

            @Override
            public Optional<byte[]> read(String file) throws IOException {
                try (InputStream in = SyntheticBook.class.getResourceAsStream(file)) {
                    return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
                }
            }
        };
    }
}
