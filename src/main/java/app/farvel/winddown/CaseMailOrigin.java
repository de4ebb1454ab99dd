package app.farvel.winddown;

import app.farvel.mail.MailOrigin;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The mail of wind-downs belongs to their cases. */
@Component
class CaseMailOrigin implements MailOrigin {

    private final WindDownRepository windDowns;

    CaseMailOrigin(WindDownRepository windDowns) {
        this.windDowns = windDowns;
    }

    @Override
    public String purpose() {
        return SendingService.PURPOSE;
    }

    @Override
    public Map<UUID, String> pages(Collection<UUID> subjects) {
        return windDowns.existing(subjects).stream()
                .collect(Collectors.toMap(Function.identity(), id -> "/wind-downs/" + id));
    }
}
