using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>有效性: whether a published document still holds; assessors deduct for every document without the mark.</summary>
[Term("有效性")]
public sealed class Validity
{
    /// <summary>尚未生效.</summary>
    public static readonly Validity NotYetInForce = new("not-yet", "尚未生效", SourceMark.LocalPractice);

    /// <summary>有效.</summary>
    public static readonly Validity InForce = new("in-force", "有效", SourceMark.Confirmed) { Holds = true };

    /// <summary>已修改: superseded by a later version, to which it links.</summary>
    public static readonly Validity Amended = new("amended", "已修改", SourceMark.LocalPractice)
    {
        NeedsSuccessor = true,
    };

    /// <summary>部分失效: part of it no longer holds; which part is said on the page.</summary>
    public static readonly Validity PartlyLapsed = new("partly-lapsed", "部分失效", SourceMark.LocalPractice)
    {
        Holds = true,
    };

    /// <summary>失效: its period ended.</summary>
    public static readonly Validity Lapsed = new("lapsed", "失效", SourceMark.Confirmed);

    /// <summary>废止: repealed by decision.</summary>
    public static readonly Validity Repealed = new("repealed", "废止", SourceMark.Confirmed) { NeedsDecision = true };

    private Validity(string code, string term, SourceMark mark)
    {
        Code = code;
        Term = term;
        Mark = mark;
    }

    /// <summary>All states.</summary>
    public static IReadOnlyList<Validity> All { get; } =
    [NotYetInForce, InForce, Amended, PartlyLapsed, Lapsed, Repealed];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term shown beside the title.</summary>
    public string Term { get; }

    /// <summary>How sure it is that the term is in use everywhere; an agency may switch off what is local.</summary>
    public SourceMark Mark { get; }

    /// <summary>True when it may still be relied on and counts as 现行有效.</summary>
    public bool Holds { get; private init; }

    /// <summary>True when the page must link to the version that took its place.</summary>
    public bool NeedsSuccessor { get; private init; }

    /// <summary>True when the decision that ended it must be named.</summary>
    public bool NeedsDecision { get; private init; }

    /// <summary>The state with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static Validity Of(string code) =>
        All.FirstOrDefault(v => v.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No validity has this code.");
}
