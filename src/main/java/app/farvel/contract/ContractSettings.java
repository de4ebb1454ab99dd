package app.farvel.contract;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the contracts.
 *
 * @param remindBefore how long before a last day of notice a new contract reminds of it; days, the earliest first,
 *     default 120, 90, 60, 30, 7, 1
 * @param space how much room all documents of an account may take, those removed included; default 500 MB
 */
@ConfigurationProperties("farvel.contract")
record ContractSettings(
        @DefaultValue({"120", "90", "60", "30", "7", "1"}) List<Integer> remindBefore,
        @DefaultValue("500MB") DataSize space) {}
