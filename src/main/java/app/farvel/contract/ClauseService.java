package app.farvel.contract;

import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is to stand in a contract. A list that is full takes no more: nobody could read it. */
@Service
@Transactional
public class ClauseService {

    public static final int MOST = 100;
    public static final int LONGEST_TEXT = 4000;
    public static final int LONGEST_PAGE = 60;
    private static final UUID LAST = new UUID(-1, -1);

    private final ClauseRepository clauses;
    private final LessonRepository lessons;
    private final ContractRepository contracts;
    private final EntityManager entities;

    ClauseService(
            ClauseRepository clauses, LessonRepository lessons, ContractRepository contracts, EntityManager entities) {
        this.clauses = clauses;
        this.lessons = lessons;
        this.contracts = contracts;
        this.entities = entities;
    }

    /**
     * A clause on the list.
     *
     * @param teacher the vendor of the ending it was learnt from; empty where it was not
     */
    public record Listed(Clause clause, String teacher) {}

    @Transactional(readOnly = true)
    public List<Listed> of(UUID contractId) {
        return clauses.listed(contractId).stream()
                .map(known -> new Listed(
                        known.clause(),
                        known.teacher() == null ? "" : known.teacher().displayName()))
                .toList();
    }

    /** @throws NotFound when the account has no such clause, or it belongs to another contract */
    @Transactional(readOnly = true)
    public Clause get(UUID contractId, UUID clauseId) {
        return clauses.findById(clauseId)
                .filter(clause -> clause.contractId().equals(contractId))
                .orElseThrow(() -> new NotFound("Clause", clauseId));
    }

    /** Adds it at the end; the same id a second time changes nothing. Nothing when the list is full. */
    public Optional<Clause> add(UUID contractId, UUID clauseId, ClauseKind kind, String text, String page) {
        hold(contractId);
        if (clauses.existsById(clauseId)) return Optional.of(get(contractId, clauseId));
        return append(contractId, clauseId, null, kind, text, page);
    }

    /** @throws OptimisticLockingFailureException when it was changed since the form was shown */
    public void edit(UUID contractId, UUID clauseId, int version, ClauseKind kind, String text, String page) {
        var clause = get(contractId, clauseId);
        if (clause.version() != version) throw new OptimisticLockingFailureException("Clause " + clauseId);
        clause.say(kind, text, page);
    }

    /** They agreed to it, and it stands on the page. */
    public void agree(UUID contractId, UUID clauseId, String page) {
        get(contractId, clauseId).agree(page);
    }

    public void open(UUID contractId, UUID clauseId) {
        get(contractId, clauseId).open();
    }

    /** Takes it off the list; until another one is taken off it can be put back. */
    public void remove(UUID contractId, UUID clauseId) {
        var clause = get(contractId, clauseId);
        if (clause.isRemoved()) return;
        clauses.deleteRemoved(contractId);
        clause.remove();
    }

    public void restore(UUID contractId, UUID clauseId) {
        get(contractId, clauseId).restore();
    }

    /** Lessons of past endings the list does not have yet, the newest first; after the given one. */
    @Transactional(readOnly = true)
    public List<Lesson> toLearn(UUID contractId, @Nullable UUID after, int most) {
        var last = after == null ? null : lessons.findById(after).orElse(null);
        var before = last == null ? Instant.parse("9999-12-31T00:00:00Z") : last.createdAt();
        return lessons.notIn(contractId, before, last == null ? LAST : last.id(), Limit.of(most));
    }

    /** Puts the lessons on the list, but those that are there; returns how many that were. */
    public int learn(UUID contractId, Collection<UUID> lessonIds) {
        hold(contractId);
        var found = lessons.findAllById(lessonIds).stream()
                .filter(lesson -> !lesson.isTrashed())
                .toList();
        return take(contractId, found);
    }

    /** A new contract begins with what was learnt from the vendor before. */
    void inherit(UUID contractId, Contract replaced) {
        take(
                contractId,
                lessons.findByContactIdAndTrashedAtIsNullOrderByCreatedAtAscIdAsc(
                        replaced.contactId(), Limit.of(MOST)));
    }

    private int take(UUID contractId, List<Lesson> found) {
        var known = lessonsOf(contractId);
        return (int) found.stream()
                .filter(lesson -> !known.contains(lesson.id()))
                .filter(lesson -> append(contractId, NewId.next(), lesson.id(), lesson.kind(), lesson.text(), "")
                        .isPresent())
                .count();
    }

    private Set<UUID> lessonsOf(UUID contractId) {
        return clauses.findByContractIdOrderByPositionAscIdAsc(contractId).stream()
                .filter(clause -> !clause.isRemoved())
                .flatMap(clause -> clause.lessonId().stream())
                .collect(Collectors.toSet());
    }

    private Optional<Clause> append(
            UUID contractId, UUID id, @Nullable UUID lessonId, ClauseKind kind, String text, String page) {
        var known = clauses.findByContractIdOrderByPositionAscIdAsc(contractId);
        if (known.stream().filter(clause -> !clause.isRemoved()).count() >= MOST) return Optional.empty();
        var position = known.stream()
                .mapToInt(clause -> clause.isRemoved() ? -1 - clause.position() : clause.position())
                .max()
                .orElse(-1);
        var clause = new Clause(id, contractId, lessonId, kind, text, page, position + 1);
        entities.persist(clause);
        entities.flush();
        return Optional.of(clause);
    }

    private void hold(UUID contractId) {
        contracts.hold(contractId).orElseThrow(() -> new NotFound("Contract", contractId));
    }
}
