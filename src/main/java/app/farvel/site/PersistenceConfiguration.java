package app.farvel.site;

import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AbstractBeanFactoryAwareAdvisingPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.annotation.PersistenceExceptionTranslationAdvisor;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.stereotype.Service;

/** What an entity manager throws in a service reaches handlers as what repositories throw: one kind of lost race. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    static ServiceExceptions serviceExceptions() {
        return new ServiceExceptions();
    }

    static final class ServiceExceptions extends AbstractBeanFactoryAwareAdvisingPostProcessor {

        private final HibernateJpaDialect dialect = new HibernateJpaDialect();

        ServiceExceptions() {
            setProxyTargetClass(true);
            setBeforeExistingAdvisors(true);
            advisor = new PersistenceExceptionTranslationAdvisor(this::translated, Service.class);
        }

        /** A service's own exceptions, an IllegalStateException say, stay what they are. */
        private @Nullable DataAccessException translated(RuntimeException thrown) {
            return thrown instanceof PersistenceException ? dialect.translateExceptionIfPossible(thrown) : null;
        }
    }
}
