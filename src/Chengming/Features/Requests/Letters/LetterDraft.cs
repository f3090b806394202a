using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters;

/// <summary>A letter as it is checked and printed (文书稿).</summary>
/// <param name="Kind">The kind of paper.</param>
/// <param name="IsForm">True for a table that is filled in, false for a letter.</param>
/// <param name="Title">Its heading below the agency's name.</param>
/// <param name="Agency">Name of the agency that signs.</param>
/// <param name="Number">文号; empty while it has none, and for papers without one.</param>
/// <param name="Addressee">To whom it goes; the field of the applicant until the paper is finished.</param>
/// <param name="Sections">Its passages as edited.</param>
/// <param name="Remedy">The remedy clause; empty for papers without one, and while the organs are not known.</param>
/// <param name="On">成文日期.</param>
[Term("文书稿")]
public sealed record LetterDraft(
    LetterKind Kind,
    bool IsForm,
    string Title,
    string Agency,
    string Number,
    string Addressee,
    IReadOnlyList<LetterSection> Sections,
    string Remedy,
    DateOnly On
)
{
    /// <summary>The paragraphs of a letter: passages, then the remedy clause.</summary>
    public IEnumerable<string> Paragraphs =>
        Sections.SelectMany(s => s.Text.Split('\n')).Append(Remedy).Where(p => p.Length > 0);

    /// <summary>True when a passage or the addressee holds this field.</summary>
    /// <param name="field">Its name.</param>
    public bool Asks(string field) =>
        Sections.Select(s => s.Text).Append(Addressee).Any(t => t.Contains($"{{{field}}}", StringComparison.Ordinal));

    /// <summary>With what only the finished paper holds.</summary>
    /// <param name="late">Who applied, what is wanted, the query code.</param>
    public LetterDraft Complete(LetterSecrets late) =>
        this with
        {
            Addressee = LetterFields.Complete(Addressee, late),
            Sections = [.. Sections.Select(s => s with { Text = LetterFields.Complete(s.Text, late) })],
        };
}
