package app.farvel.account.web;

import app.farvel.account.Zones;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A time zone of the world. */
@Constraint(validatedBy = KnownZone.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownZone {

    String message() default "{account.zone.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<KnownZone, String> {

        @Override
        public boolean isValid(String zone, ConstraintValidatorContext context) {
            return Zones.isKnown(zone);
        }
    }
}
