using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.CleaningUp;

/// <summary>What a clean-up says of a document (清理结论): that it goes on, or what ends or changes it.</summary>
[Term("清理结论")]
public sealed class ValidityConclusion
{
    /// <summary>继续有效: it was examined and holds as it is.</summary>
    public static readonly ValidityConclusion Continues = new("continues", "继续有效", null);

    /// <summary>部分失效: named parts no longer hold.</summary>
    public static readonly ValidityConclusion PartlyLapsed = new("partly-lapsed", "部分失效", Validity.PartlyLapsed)
    {
        NoteLabel = "失效的条款",
    };

    /// <summary>已修改: a later text takes its place.</summary>
    public static readonly ValidityConclusion Amended = new("amended", "已修改", Validity.Amended);

    /// <summary>废止: a decision repeals it.</summary>
    public static readonly ValidityConclusion Repealed = new("repealed", "废止", Validity.Repealed)
    {
        NoteLabel = "废止决定的名称和文号",
    };

    /// <summary>宣布失效: its period or its object ended, and the clean-up says so.</summary>
    public static readonly ValidityConclusion Lapsed = new("lapsed", "宣布失效", Validity.Lapsed)
    {
        NoteLabel = "宣布失效的依据",
    };

    private ValidityConclusion(string code, string term, Validity? becomes) =>
        (Code, Term, Becomes) = (code, term, becomes);

    /// <summary>All conclusions.</summary>
    public static IReadOnlyList<ValidityConclusion> All { get; } = [Continues, PartlyLapsed, Amended, Repealed, Lapsed];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>The validity that follows from its day on; null when nothing changes.</summary>
    public Validity? Becomes { get; }

    /// <summary>What the note to readers has to name; null when it may be empty.</summary>
    public string? NoteLabel { get; private init; }

    /// <summary>True when the text that takes its place must be public, so that the page can lead there.</summary>
    public bool NeedsSuccessor => Becomes?.NeedsSuccessor is true;

    /// <summary>The conclusion with this code; null when there is none.</summary>
    public static ValidityConclusion? Find(string? code) => All.FirstOrDefault(c => c.Code == code);
}
