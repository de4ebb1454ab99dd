package app.farvel.account.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Locale;
import java.util.Set;

/** A country of ISO 3166; a form that does not ask for it says nothing. */
@Constraint(validatedBy = KnownRegion.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownRegion {

    String message() default "{account.settings.region.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<KnownRegion, String> {

        private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

        @Override
        public boolean isValid(String region, ConstraintValidatorContext context) {
            return region.isEmpty() || COUNTRIES.contains(region);
        }
    }
}
