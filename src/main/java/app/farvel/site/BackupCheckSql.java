package app.farvel.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/** Opens a backup as a database, since a file that is there may still hold nothing. */
class BackupCheckSql {

    private static final String SUFFIX = ".mv.db";

    private final String settings;
    private final String user;
    private final String password;

    /** @param url of the database that is backed up, whose settings the copy needs as well */
    BackupCheckSql(String url, String user, String password) {
        var look = LookSql.readOnly(url);
        this.settings = look.substring(look.indexOf(';'));
        this.user = user;
        this.password = password;
    }

    /** @throws IOException when the zip does not hold a database with tables in it */
    void open(Path zip) throws IOException {
        var folder = zip.resolveSibling("check");
        FileSystemUtils.deleteRecursively(folder);
        try {
            Files.createDirectory(folder);
            var tables = tables(unpacked(zip, folder));
            if (tables == 0) throw new IOException("The backup " + zip + " has no tables");
        } catch (SQLException broken) {
            throw new IOException("The backup " + zip + " cannot be opened", broken);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Path unpacked(Path zip, Path folder) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var entry = file.stream()
                    .filter(one -> one.getName().endsWith(SUFFIX))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The backup " + zip + " holds no database"));
            try (var in = file.getInputStream(entry)) {
                Files.copy(in, folder.resolve("backup" + SUFFIX));
            }
        }
        return folder.resolve("backup");
    }

    private int tables(Path database) throws SQLException {
        var url = "jdbc:h2:file:" + database + settings + ";IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url, user, password);
                var found = connection.getMetaData().getTables(null, null, "%", new String[] {"BASE TABLE"})) {
            var tables = 0;
            while (found.next()) if (!"INFORMATION_SCHEMA".equalsIgnoreCase(found.getString("TABLE_SCHEM"))) tables++;
            return tables;
        }
    }
}
