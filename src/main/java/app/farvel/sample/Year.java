package app.farvel.sample;

import app.farvel.contact.InteractionKind;
import app.farvel.contact.Relation;
import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.VendorKind;
import app.farvel.script.FormOfAddress;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in {@code sample/year.yaml}: the same people and days in every language.
 *
 * @param people by their key, to which {@link Words} adds what is said of them
 * @param contracts with vendors, by their key
 * @param table the group coffee
 * @param cases the wind-downs, by the key of whom they are about
 */
record Year(
        Map<String, Person> people,
        Map<String, Agreement> contracts,
        Table table,
        List<Entry> log,
        Map<String, Case> cases) {

    /**
     * Somebody, or an organisation.
     *
     * @param language of messages to them; null for the account's
     * @param since how long ago they met
     */
    record Person(
            @DefaultValue("") String name,
            @DefaultValue("") String organization,
            Relation relation,
            @DefaultValue List<String> emails,
            @DefaultValue List<String> phones,
            @Nullable Locale language,
            @DefaultValue("first-name") FormOfAddress address,
            @Nullable Period since) {}

    /**
     * A contract of equal terms. Spans are told as a person would: "1 year".
     *
     * @param with key of whose it is
     * @param signed how long ago it began, for one that is open-ended
     * @param ends how long until the present term ends; the day is a working day
     * @param terms how many terms that makes; 0 for one that begins the day after {@code starts}
     * @param starts how long until it begins, for one to come
     * @param replaces key of the contract it takes the place of
     * @param noticed how long ago notice was given; null when it was not
     * @param confirmed how long ago that was confirmed
     */
    record Agreement(
            String with,
            VendorKind kind,
            String number,
            @Nullable Period signed,
            @Nullable Period ends,
            @Nullable Period starts,
            @DefaultValue("1") int terms,
            @DefaultValue("") String term,
            String notice,
            @DefaultValue("term-end") NoticeTo noticeTo,
            @DefaultValue("email") NoticeForm noticeForm,
            BigDecimal price,
            String currency,
            @DefaultValue("") String replaces,
            @Nullable Period noticed,
            @Nullable Period confirmed) {}

    /**
     * The group coffee.
     *
     * @param began how long ago
     * @param guests by their key: what they answer for the next date, or nothing
     */
    record Table(String rule, String time, int minutes, int seats, Period began, Map<String, String> guests) {}

    /**
     * A touch.
     *
     * @param minutes null where nobody looked at the clock
     * @param with keys of people
     * @param note key of the note, or empty
     */
    record Entry(
            Period ago,
            InteractionKind kind,
            @Nullable Integer minutes,
            List<String> with,
            @DefaultValue("") String note) {}

    /**
     * A wind-down and how far it has come. All periods count back from today, but those of {@code dates} ahead.
     * {@code sent} in months is kept to the day, working day or not: follow-ups are counted from it.
     *
     * @param variant which kind of vendor; may be empty
     * @param dates answers that are dates, by field
     * @param ticked when a line of the checklist was done, by line
     * @param done when a follow-up was done, by follow-up
     */
    record Case(
            String playbook,
            @DefaultValue("") String variant,
            Period started,
            Period drafted,
            @Nullable Period sent,
            @Nullable Period answered,
            @DefaultValue("") String answer,
            @Nullable Period handedOver,
            @DefaultValue Map<String, Period> dates,
            @DefaultValue Map<String, Period> ticked,
            @DefaultValue Map<String, Period> done) {}
}
