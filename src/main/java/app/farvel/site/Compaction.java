package app.farvel.site;

import app.farvel.shared.DatabaseFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Gives the space of forgotten rows back to the disk: before the connection pool opens, if a kill kept the last end from
 * doing so, and after it has closed. Never in between, for it cuts every connection.
 */
class Compaction implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    private final DatabaseFile file;
    private final CompactionSql sql;

    Compaction(DatabaseFile file, CompactionSql sql) {
        this.file = file;
        this.sql = sql;
    }

    @Override
    public void afterPropertiesSet() {
        if (file.exists()) attempt(sql::compactIfSparse);
    }

    @Override
    public void destroy() {
        if (file.exists()) attempt(sql::compact);
    }

    /** A file that stays larger than it need be is no reason not to start, or not to stop. */
    private static void attempt(Runnable compaction) {
        try {
            compaction.run();
        } catch (RuntimeException e) {
            LOG.warn("The database could not be compacted: {}", Trouble.inShort(e));
        }
    }
}
