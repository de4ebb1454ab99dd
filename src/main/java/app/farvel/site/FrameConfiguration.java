package app.farvel.site;

import app.farvel.account.SiteAddress;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** What happens around every page: 422 after a mistake, long-lived assets, the language switch. */
@Configuration(proxyBeanMethods = false)
class FrameConfiguration implements WebMvcConfigurer {

    private final KeptForms forms;
    private final SiteAddress site;

    FrameConfiguration(KeptForms forms, SiteAddress site) {
        this.forms = forms;
        this.site = site;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new UnprocessableInterceptor());
        interceptors.addInterceptor(new MissingParts());
        interceptors.addInterceptor(new AssetCaching());
        interceptors.addInterceptor(languageSwitch());
        interceptors.addInterceptor(new BrowserOwnerInterceptor(forms));
        interceptors.addInterceptor(new KeptFormInterceptor(forms));
        interceptors.addInterceptor(new AddressLearned(site));
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetLinks() {
        var links = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new AssetLinks());
        links.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return links;
    }

    /** {@code ?lang=nb} on any page. A language there is none of changes nothing. */
    private static LocaleChangeInterceptor languageSwitch() {
        var languageSwitch = new LocaleChangeInterceptor();
        languageSwitch.setParamName("lang");
        languageSwitch.setIgnoreInvalidLocale(true);
        languageSwitch.setHttpMethods("GET");
        return languageSwitch;
    }
}
