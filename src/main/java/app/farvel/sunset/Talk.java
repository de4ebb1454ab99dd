package app.farvel.sunset;

import app.farvel.sunset.Comment.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the two say to each other about a plan. */
@Component
class Talk {

    private static final int MOST = 300;

    private final CommentRepository comments;

    Talk(CommentRepository comments) {
        this.comments = comments;
    }

    List<Comment> of(UUID planId) {
        return comments.findByPlanIdOrderByWrittenAtAscIdAsc(planId);
    }

    /**
     * Adds what was said; the same words twice in a row are one form sent twice.
     *
     * @return false when there is no room for more
     */
    boolean add(UUID planId, Kind kind, Party author, String name, String text, Instant now) {
        var comment = new Comment(planId, kind, author, name, text, now);
        var said = of(planId);
        if (!text.isEmpty() && !said.isEmpty() && comment.repeats(said.get(said.size() - 1))) return true;
        if (said.size() >= MOST && kind == Kind.COMMENT) return false;
        comments.save(comment);
        return true;
    }

    void erase(List<UUID> planIds) {
        comments.deleteByPlanIdIn(planIds);
    }
}
