package org.clientele.portfolio.onboarding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clientele.eventdelivery.aggregate.Command;
import org.clientele.eventdelivery.aggregate.CommandKey;
import org.clientele.eventdelivery.aggregate.Repository;
import org.clientele.eventdelivery.aggregate.Versioned;
import org.clientele.eventdelivery.event.By;
import org.clientele.portfolio.project.Project;
import org.clientele.portfolio.project.Projects;
import org.springframework.stereotype.Service;

/**
 * Says once more what was decided, to whoever asks again because the answer never arrived. Nothing is decided here:
 * what was not decided yet is still to be answered for the first time.
 */
@Service
public class AnsweringAgain {

    private final Onboardings onboardings;
    private final Undoings undoings;
    private final Projects projects;

    AnsweringAgain(Onboardings onboardings, Undoings undoings, Projects projects) {
        this.onboardings = onboardings;
        this.undoings = undoings;
        this.projects = projects;
    }

    /**
     * Asks again for the answer about something.
     *
     * @param id the conversion, or the attempt to undo one
     * @param key makes repeats of the question the same
     */
    public record Question(String id, CommandKey key, By by) {

        private Question about(String otherId) {
            return new Question(otherId, key, by);
        }
    }

    /** Says how conversions were decided: refused, or signed. */
    public void conversions(List<Question> questions) {
        tell(onboardings, questions, Onboarding::sayAgain);
        tell(projects, questions.stream().map(AnsweringAgain::aboutProject).toList(), Project::sayAgain);
    }

    private static Question aboutProject(Question conversion) {
        return conversion.about(DerivedIds.projectOf(conversion.id()));
    }

    /** Says how an undoing was decided: refused, or withdrawn. */
    public void undoing(Question question) {
        tell(undoings, List.of(question), Undoing::sayAgain);
        undoings.find(question.id())
                .map(Versioned::state)
                .filter(Undoing::isDone)
                .map(done -> aboutProject(question.about(done.conversionId())))
                .ifPresent(asked -> tell(projects, List.of(asked), Project::sayAgain));
    }

    private static <S, E> void tell(
            Repository<S, E> all, List<Question> questions, Function<S, List<? extends E>> answer) {
        var known = all.findAll(questions.stream().map(Question::id).toList()).stream()
                .map(Versioned::id)
                .collect(Collectors.toSet());
        var unused = all.changeAll(questions.stream()
                .filter(question -> known.contains(question.id()))
                .map(question -> Command.of(question.id(), question.key(), question.by(), answer))
                .toList());
    }
}
