using Chengming.Law.Oversight;

namespace Chengming.Law.Requests.Decisions;

/// <summary>文书种类: a paper of a case, with what it must hold beside the general parts of an official document.</summary>
/// <param name="Number">Its number in the list of papers, 1 to 27.</param>
/// <param name="Code">The stable code, e.g. <c>correction-notice</c>.</param>
/// <param name="Term">Its title.</param>
/// <param name="To">To whom it goes.</param>
/// <param name="Basis">The articles, in words.</param>
/// <param name="Sequence">The character of its number sequence, e.g. 补: a convention (mark C), so a default; empty when it has no number.</param>
/// <param name="Contents">What it must hold.</param>
/// <param name="Remedy">The remedy clause it carries. Procedural papers carry none.</param>
[Term("文书种类")]
public sealed record LetterKind(
    int Number,
    string Code,
    string Term,
    LetterAddressee To,
    string Basis,
    string Sequence,
    IReadOnlyList<string> Contents,
    RemedyClass Remedy
);
