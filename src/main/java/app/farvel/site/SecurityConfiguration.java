package app.farvel.site;

import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.session.security.web.authentication.SpringSessionRememberMeServices;

/** Who gets in where, and what every answer tells the browser to refuse. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] SIGNED_OUT = {
        "/login",
        "/register",
        "/register/again",
        "/forgot",
        "/forgot/again",
        "/reset/**",
        "/plan/**",
        "/rsvp/**",
        "/recovery-codes",
        "/recovery-codes.txt",
        "/calendar/*",
        "/digest/stop/*",
        "/error",
        "/actuator",
        "/actuator/health/**"
    };
    /** What a mail program posts to without having seen a page (RFC 8058): the link's token is the proof. */
    private static final String[] ONE_CLICK = {"/digest/stop/*", "/rsvp/*/unsubscribe"};

    private static final String[] ASSETS = {
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/images/**",
        "/vendor/**",
        "/webjars/**",
        "/favicon*",
        "/apple-touch-icon*",
        "/icons*.svg",
        "/robots.txt",
        "/site*.webmanifest"
    };
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";
    private static final String PERMISSIONS = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(),"
            + " geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInStarts starts,
            SignInSucceeded succeeded,
            SignInFailed failed,
            FormExpired expired,
            RequestCache cache) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SIGNED_OUT)
                        .permitAll()
                        .requestMatchers(ASSETS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login ->
                        login.loginPage("/login").successHandler(succeeded).failureHandler(failed))
                .logout(logout -> logout.logoutSuccessUrl("/login"))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(starts).accessDeniedHandler(expired))
                .requestCache(asked -> asked.requestCache(cache))
                .csrf(forms -> forms.ignoringRequestMatchers(ONE_CLICK))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new OtherSites(), CsrfFilter.class)
                .addFilterAfter(new TenantFilter(), AuthorizationFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Leads back, after sign-in, to the page asked for: a whole page, not a part htmx wanted. */
    @Bean
    @SuppressWarnings("NullAway") // no name means: add no parameter to the address
    RequestCache pagesAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && Htmx.isNot(request)
                && !KeptForms.address(request).matches("/|/error|/favicon.*|/.+\\.[a-z]{2,5}"));
        return cache;
    }

    /** Whoever asked to stay signed in keeps the cookie when the browser is closed. */
    @Bean
    DefaultCookieSerializerCustomizer staysSignedIn() {
        return cookie -> cookie.setRememberMeRequestAttribute(SpringSessionRememberMeServices.REMEMBER_ME_LOGIN_ATTR);
    }
}
