using Chengming.Law;

namespace Chengming.Doctor;

/// <summary>One thing that must be right for the platform to work (体检项目). Checks look and change nothing.</summary>
internal interface IDoctorCheck
{
    /// <summary>What is looked at, in a few words.</summary>
    string Name { get; }

    /// <summary>True when there is nothing to look at without a database.</summary>
    bool NeedsDatabase => true;

    /// <summary>Looks. A fault that a person can mend is a diagnosis, not an exception.</summary>
    Task<Diagnosis> RunAsync(CancellationToken cancel);
}

/// <summary>What a check found (体检结论).</summary>
/// <param name="State">How it stands.</param>
/// <param name="Found">What was found, with the figure.</param>
/// <param name="ToDo">What to do; empty when there is nothing to do.</param>
[Term("体检结论")]
internal sealed record Diagnosis(DiagnosisState State, string Found, string ToDo = "")
{
    public static Diagnosis Good(string found) => new(DiagnosisState.Good, found);

    public static Diagnosis Doubtful(string found, string toDo) => new(DiagnosisState.Doubtful, found, toDo);

    public static Diagnosis Bad(string found, string toDo) => new(DiagnosisState.Bad, found, toDo);

    /// <summary>It could not be looked at; that is never good.</summary>
    public static Diagnosis NotChecked(string why, string toDo) => new(DiagnosisState.NotChecked, why, toDo);
}

/// <summary>How a thing stands (体检结果).</summary>
internal enum DiagnosisState
{
    /// <summary>正常.</summary>
    Good,

    /// <summary>需要留意.</summary>
    Doubtful,

    /// <summary>有问题.</summary>
    Bad,

    /// <summary>未能检查.</summary>
    NotChecked,
}
