package app.farvel.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.stereotype.Service;

/** What an entity manager throws in a service reaches handlers as what repositories throw: one kind of lost race. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

    @Bean
    static PersistenceExceptionTranslationPostProcessor serviceExceptionTranslation() {
        var translation = new PersistenceExceptionTranslationPostProcessor();
        translation.setRepositoryAnnotationType(Service.class);
        translation.setProxyTargetClass(true);
        return translation;
    }
}
