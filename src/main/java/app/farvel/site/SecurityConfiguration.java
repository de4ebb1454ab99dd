package app.farvel.site;

import app.farvel.account.LongestStay;
import app.farvel.account.SecurityLog;
import app.farvel.account.SecurityLog.Deed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

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
            SignInEntryPoint starts,
            SignInSucceeded succeeded,
            SignInFailed failed,
            FormExpiredHandler expired,
            RequestCache cache,
            LongestStay longest,
            SecurityLog log,
            Clock clock) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SIGNED_OUT)
                        .permitAll()
                        .requestMatchers(ASSETS)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login ->
                        login.loginPage("/login").successHandler(succeeded).failureHandler(failed))
                .logout(logout -> logout.logoutSuccessUrl("/login").addLogoutHandler(noted(log)))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(starts).accessDeniedHandler(expired))
                .requestCache(asked -> asked.requestCache(cache))
                .csrf(forms -> forms.ignoringRequestMatchers(ONE_CLICK))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new CrossSiteFilter(log), CsrfFilter.class)
                .addFilterBefore(new SignInEnds(longest, log, clock), SecurityContextHolderFilter.class)
                .addFilterAfter(new TenantFilter(), AuthorizationFilter.class)
                .build();
    }

    private static LogoutHandler noted(SecurityLog log) {
        return (request, response, who) -> {
            if (who != null) log.note(Deed.SIGNED_OUT, UUID.fromString(who.getName()));
        };
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
}
