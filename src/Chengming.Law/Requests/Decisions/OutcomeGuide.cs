namespace Chengming.Law.Requests.Decisions;

/// <summary>结果引导: questions in the order of the law that lead to exactly one kind of decision. It guides; the officer decides.</summary>
[Term("结果引导")]
[Cites(Instrument.Regulation, article: 36)]
public sealed class OutcomeGuide
{
    private const string File = "Requests/outcome-questions.csv";

    private static readonly Lazy<OutcomeGuide> Loaded = new(Load);

    private OutcomeGuide(IReadOnlyList<OutcomeQuestion> questions) => Questions = questions;

    /// <summary>The guide of the regulation.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static OutcomeGuide OfTheRegulation => Loaded.Value;

    /// <summary>All questions, the first one first. A branch only leads to a later question, so every path ends.</summary>
    public IReadOnlyList<OutcomeQuestion> Questions { get; }

    /// <summary>Follows answers from the first question.</summary>
    /// <exception cref="ArgumentException">There are more answers than questions on the path.</exception>
    public OutcomeProgress Follow(IEnumerable<bool> answers)
    {
        var answered = new List<(OutcomeQuestion, bool)>();
        var branch = new OutcomeBranch(Questions[0].Code, null);
        foreach (var answer in answers)
        {
            var question =
                QuestionOf(branch) ?? throw new ArgumentException("The path has ended before.", nameof(answers));
            answered.Add((question, answer));
            branch = answer ? question.Yes : question.No;
        }

        return new OutcomeProgress(
            answered,
            QuestionOf(branch),
            branch.KindCode is { } kind ? DecisionKinds.Of(kind) : null
        );
    }

    private OutcomeQuestion? QuestionOf(OutcomeBranch branch) =>
        branch.QuestionCode is { } code ? Questions.Single(q => q.Code == code) : null;

    private static OutcomeGuide Load()
    {
        var questions = FileRows.Shipped(
            File,
            ["code", "text", "basis", "yes", "no"],
            (rows, row) =>
                new OutcomeQuestion(
                    rows.Text(row, "code"),
                    rows.Text(row, "text"),
                    rows.Citations(row, "basis"),
                    OutcomeBranch.Read(rows.Text(row, "yes")),
                    OutcomeBranch.Read(rows.Text(row, "no"))
                )
        );
        var problems = ProblemsOf([.. questions]).ToList();
        return problems.Count == 0 ? new OutcomeGuide(questions) : throw new InvalidFileException(File, problems);
    }

    private static IEnumerable<FileProblem> ProblemsOf(List<OutcomeQuestion> questions)
    {
        var kinds = DecisionKinds.All.Select(k => k.Code).ToHashSet();
        for (var i = 0; i < questions.Count; i++)
        {
            var later = questions.Skip(i + 1).Select(q => q.Code).ToHashSet();
            foreach (var branch in new[] { questions[i].Yes, questions[i].No })
            {
                if (branch.QuestionCode is { } next ? !later.Contains(next) : !kinds.Contains(branch.KindCode!))
                {
                    yield return new FileProblem(
                        null,
                        $"问题“{questions[i].Code}”指向“{branch.QuestionCode ?? branch.KindCode}”",
                        "只能指向后面的问题，或者 =答复类型"
                    );
                }
            }
        }
    }
}
