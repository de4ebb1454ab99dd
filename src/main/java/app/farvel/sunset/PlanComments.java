package app.farvel.sunset;

import app.farvel.shared.NewId;
import app.farvel.sunset.Comment.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the two say to each other about a plan. */
@Component
class PlanComments {

    private static final int MOST = 300;

    private final CommentRepository comments;

    PlanComments(CommentRepository comments) {
        this.comments = comments;
    }

    List<Comment> of(UUID planId) {
        return comments.findByPlanIdOrderByWrittenAtAscIdAsc(planId);
    }

    /** Adds what happened. */
    void add(UUID planId, Kind kind, Author author, String name, String text, Instant now) {
        add(new Comment(NewId.next(), planId, kind, author, name, text, now));
    }

    /**
     * Adds what was said; the same id, or the same words twice in a row, are one form sent twice.
     *
     * @return false when there is no room for more
     */
    boolean add(Comment comment) {
        if (knows(comment.id())) return true;
        var said = of(comment.planId());
        var isSaid = !comment.text().isEmpty();
        if (isSaid && !said.isEmpty() && comment.repeats(said.get(said.size() - 1))) return true;
        if (said.size() >= MOST && comment.kind() == Kind.COMMENT) return false;
        comments.save(comment);
        return true;
    }

    boolean knows(UUID commentId) {
        return comments.existsById(commentId);
    }

    void erase(List<UUID> planIds) {
        comments.deleteByPlanIdIn(planIds);
    }
}
