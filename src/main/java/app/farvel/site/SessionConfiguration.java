package app.farvel.site;

import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;

/** How sessions are written to their table, and read again even after an upgrade. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    private static final String INSERT = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            values (?, ?, ?) on conflict do nothing""";

    /** As many random bits as the column takes, in 36 characters: 216. */
    private static final int ID_BYTES = 27;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Bean
    CookieSerializer sessionCookie(ServerProperties server) {
        return new SessionCookie(server.getServlet().getSession().getCookie());
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return SessionConfiguration::id;
    }

    private static String id() {
        var bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    @Bean
    ConversionService springSessionConversionService() {
        var converters = new GenericConversionService();
        converters.addConverter(Object.class, byte[].class, new SerializingConverter());
        converters.addConverter(byte[].class, Object.class, new Reading());
        return converters;
    }

    /** Two answers of one session, written at once, may both bring the same attribute: the first one is kept. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writesAtOnce() {
        return sessions -> sessions.setCreateSessionAttributeQuery(INSERT);
    }

    /** What cannot be read any more is as if it had never been kept: its owner signs in again. */
    private static final class Reading implements Converter<byte[], Object> {

        private final DeserializingConverter reading =
                new DeserializingConverter(SessionConfiguration.class.getClassLoader());

        @Override
        @SuppressWarnings("NullAway") // the interface allows null by a type argument, which is not looked at
        public @Nullable Object convert(byte[] bytes) {
            try {
                return reading.convert(bytes);
            } catch (SerializationFailedException e) {
                LOG.info("A session from before an upgrade could not be read and was dropped");
                return null;
            }
        }
    }
}
