package io.stagecraft.examples.book;

import io.stagecraft.examples.synthetic.SyntheticBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Where the files of a book lie: a folder on disk, or the synthetic book inside this program. */
public interface BookFolder {
    /** Returns how to call the folder in a message. */
    String name();

    /** Returns what to call the book in a title. */
    String title();

    /** Returns whether the folder has something of this name. */
    boolean has(String file);

    /**
     * Opens a file at its beginning; what is read is the same each time.
     *
     * @throws IOException if it is no file, or cannot be read
     */
    InputStream open(String file) throws IOException;

    /** Returns the files on disk that the book is read from. */
    default List<Path> inputs() {
        return List.of();
    }

    /** Opens a file on disk, but nothing that has no end of its own, such as a pipe or a device. */
    static InputStream open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "is a folder, not a file");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new FileSystemException(path.toString(), null, "is no regular file");
        }
        return Files.newInputStream(path);
    }

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
            public boolean has(String file) {
                return Files.exists(folder.resolve(file));
            }

            @Override
            public List<Path> inputs() {
                return BookFiles.NAMES.stream().map(folder::resolve).toList();
            }

            @Override
            public InputStream open(String file) throws IOException {
                return BookFolder.open(folder.resolve(file));
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
            public boolean has(String file) {
                return SyntheticBook.class.getResource(file) != null;
            }

            @Override
            public InputStream open(String file) {
                return Objects.requireNonNull(SyntheticBook.class.getResourceAsStream(file), file);
            }
        };
    }
}
