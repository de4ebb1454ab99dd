package app.farvel.contract.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody types into the form of a contract. */
final class ContractFields {

    private ContractFields() {}

    /** Twelve months from 27 February 2024, then a year each time; 90 days of notice. */
    static Map<String, String> nordlys() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", "Design retainer");
        fields.put("number", "ND-2024-17");
        fields.put("kind", "design");
        fields.put("start", "2024-02-27");
        fields.put("term", "12 months");
        fields.put("renewal", "rolls-over");
        fields.put("renewalSpan", "1 year");
        fields.put("renewsOn", "");
        fields.put("automatic", "true");
        fields.put("notice", "90 days");
        fields.put("noticeTo", "term-end");
        fields.put("noticeForm", "email");
        fields.put("noticeAddress", "post@nordlys.no");
        fields.put("feeKind", "none");
        fields.put("fee", "");
        fields.put("price", "12 500,50");
        fields.put("every", "1 month");
        fields.put("currency", "NOK");
        fields.put("manager", "");
        fields.put("clause", "Ninety days of notice in writing.");
        fields.put("clausePage", "p. 7");
        fields.put("remindBefore", "120, 90, 60, 30, 7, 1");
        fields.put("notes", "");
        return fields;
    }
}
