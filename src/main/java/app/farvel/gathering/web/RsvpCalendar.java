package app.farvel.gathering.web;

import app.farvel.calendar.AddToCalendar;
import app.farvel.calendar.CalendarEvent;
import app.farvel.calendar.CalendarEvent.Status;
import app.farvel.calendar.CalendarFile;
import app.farvel.calendar.EventTime;
import app.farvel.calendar.EventTime.Timed;
import app.farvel.gathering.OpenInvitation;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A date for the guest's own calendar. It is known there as the one an invitation by mail brings, so it is not there twice. */
@Component
class RsvpCalendar {

    private final MessageSource messages;

    RsvpCalendar(MessageSource messages) {
        this.messages = messages;
    }

    CalendarFile file(OpenInvitation page, String token) {
        var gathering = page.gathering();
        var event = CalendarEvent.of(gathering.uid(), EventTime.at(page.start(), gathering.length()), gathering.title())
                .sequence(page.occurrence().sequence())
                .insteadOf(page.occurrence().planned(gathering))
                .location(page.place().onOneLine())
                .description(text(page, token))
                .url(address(token))
                .status(page.occurrence().isCancelled() ? Status.CANCELLED : Status.CONFIRMED)
                .event();
        return CalendarFile.publish("", List.of(event));
    }

    AddToCalendar links(OpenInvitation page, String token) {
        return new AddToCalendar(
                new Timed(page.start(), page.gathering().length()),
                page.gathering().title(),
                text(page, token),
                page.place().onOneLine());
    }

    private String text(OpenInvitation page, String token) {
        var answer = messages.getMessage("rsvp.calendar.answer", new Object[] {address(token)}, language());
        var note = page.gathering().note();
        return note.isEmpty() ? answer : note + "\n\n" + answer;
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/rsvp/")
                .path(token)
                .build()
                .toUriString();
    }
}
