package app.farvel.script;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Assemblies a second on one core, warm tone, all questions answered. Run by {@link #main}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssemblyBenchmark {

    @Param({"vendor-sunset", "mentee-handoff", "coffee-group"})
    public String playbook;

    @Param({"en", "nb"})
    public String language;

    private Locale locale;
    private Playbook chosen;
    private MessageAssembler assembler;
    private Map<String, String> answers;

    @Setup
    public void prepare() {
        var playbooks = Scripts.real();
        locale = Locale.forLanguageTag(language);
        chosen = playbooks.get(playbook);
        assembler = new MessageAssembler(playbooks);
        answers = Scripts.typicalAnswers(playbook, locale);
    }

    @Benchmark
    public Assembled assemble() {
        return assembler.assemble(chosen, locale, Register.WARM, Scripts.line(), answers);
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(AssemblyBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
