package app.farvel.measurement;

import app.farvel.durability.FarvelProcess;
import app.farvel.durability.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Processor time of each page in one run: warmed, then in rounds, so that all pages see the same weather. Times are
 * seconds of the processor, not of the clock.
 */
final class PageMeasurement {

    private static final int VISITORS = 2;
    private static final int ROUNDS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("farvel.measure.warmup", 20));
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("farvel.measure.round", 4));

    private final MeasuredDatabase database;
    private final List<Visitor> visitors;
    private final AtomicInteger turns = new AtomicInteger();
    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

    private PageMeasurement(MeasuredDatabase database, List<Visitor> visitors) {
        this.database = database;
        this.visitors = visitors;
    }

    /** Milliseconds of each round by page. */
    static Map<String, List<Double>> of(String databaseName, int contacts, Path folder) throws Exception {
        var arguments = new ArrayList<>(List.of("--spring.profiles.active=measurement"));
        try (var database = MeasuredDatabase.start(databaseName, folder)) {
            arguments.addAll(database.arguments());
            try (var farvel =
                    FarvelProcess.startWith(MeasurementParts.copyTo(folder), folder, List.of("-Xms512m"), arguments)) {
                Visitor.register(farvel.address());
                var visitors = IntStream.range(0, VISITORS)
                        .mapToObj(n -> Visitor.signIn(farvel.address()))
                        .toList();
                var pages = new MeasuredPages(visitors.get(0), contacts).visits();
                return new PageMeasurement(database, visitors).measure(pages);
            }
        }
    }

    private Map<String, List<Double>> measure(Map<String, MeasuredPages.Visit> pages) {
        pages.forEach((name, visit) -> perRequest(visit, WARM_UP));
        for (var round = 0; round < ROUNDS; round++)
            pages.forEach((name, visit) -> milliseconds
                    .computeIfAbsent(name, page -> new ArrayList<>())
                    .add(perRequest(visit, ROUND)));
        return milliseconds;
    }

    /** Asks for the page until that much processor time is used: on a busy machine this takes longer, and tells the same. */
    private double perRequest(MeasuredPages.Visit visit, Duration time) {
        var isOver = new AtomicBoolean();
        var before = cpu();
        var asked = IntStream.range(0, VISITORS)
                .mapToObj(who -> CompletableFuture.supplyAsync(() -> askUntil(isOver, visit, who)))
                .toList();
        while (cpu() - before < time.toNanos() && asked.stream().noneMatch(CompletableFuture::isDone)) pause();
        isOver.set(true);
        var requests = asked.stream().mapToInt(CompletableFuture::join).sum();
        return (cpu() - before) / 1e6 / requests;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int askUntil(AtomicBoolean isOver, MeasuredPages.Visit visit, int who) {
        var requests = 0;
        while (!isOver.get()) {
            var answer = visit.by(visitors.get(who), who, turns.incrementAndGet());
            if (answer.statusCode() != 200)
                throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode());
            requests++;
        }
        return requests;
    }

    private long cpu() {
        return Long.parseLong(visitors.get(0).get("/measurement/cpu").body()) + database.cpu();
    }
}
