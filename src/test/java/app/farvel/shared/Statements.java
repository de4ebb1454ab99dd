package app.farvel.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Notes every SQL statement a thread runs, whether JPA or JDBC asked for it; the session's own are left out.
 *
 * <pre>{@code
 * var sql = Statements.of(() -> mvc.get().uri("/contacts").with(SignedIn.as(kari)).exchange());
 * assertThat(sql).hasSizeLessThanOrEqualTo(2);
 * }</pre>
 */
@Component
public class Statements implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> NOTED = new ThreadLocal<>();

    /** What the work asked the database, in order. */
    public static List<String> of(Runnable work) {
        var noted = new ArrayList<String>();
        NOTED.set(noted);
        try {
            work.run();
        } finally {
            NOTED.remove();
        }
        return noted;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Noting(source) : bean;
    }

    private static void note(String sql) {
        var noted = NOTED.get();
        if (noted != null && !sql.toLowerCase().contains("spring_session")) noted.add(sql);
    }

    private static final class Noting extends DelegatingDataSource {

        Noting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                var result = call(connection, method, arguments);
                if (result instanceof PreparedStatement prepared) return noting(prepared, (String) arguments[0]);
                return result instanceof Statement plain ? noting(plain) : result;
            });
        }

        private static PreparedStatement noting(PreparedStatement statement, String sql) {
            return proxy(PreparedStatement.class, (method, arguments) -> {
                if (method.getName().startsWith("execute")) note(sql);
                return call(statement, method, arguments);
            });
        }

        private static Statement noting(Statement statement) {
            return proxy(Statement.class, (method, arguments) -> {
                if (method.getName().startsWith("execute") && arguments != null) note(String.valueOf(arguments[0]));
                return call(statement, method, arguments);
            });
        }

        private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static <T> T proxy(Class<T> type, Call call) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> call.of(method, arguments)));
        }

        private interface Call {
            Object of(Method method, Object[] arguments) throws Throwable;
        }
    }
}
