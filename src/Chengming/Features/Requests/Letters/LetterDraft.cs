using Chengming.Law;

namespace Chengming.Features.Requests.Letters;

/// <summary>A letter as the handler has it before the eyes (文书稿).</summary>
/// <param name="Text">What it was begun from.</param>
/// <param name="Decision">Code of the decision that it tells; empty for none.</param>
/// <param name="Agency">Name of the agency that signs.</param>
/// <param name="Number">文号; empty for papers without one.</param>
/// <param name="Addressee">To whom it goes; the field of the applicant until the paper is made.</param>
/// <param name="Sections">Its passages as edited.</param>
/// <param name="Remedy">The remedy clause; empty for papers without one, and while the organs are not known.</param>
/// <param name="On">成文日期.</param>
[Term("文书稿")]
public sealed record LetterDraft(
    LetterText Text,
    string Decision,
    string Agency,
    string Number,
    string Addressee,
    IReadOnlyList<LetterSection> Sections,
    string Remedy,
    DateOnly On
)
{
    /// <summary>Its heading below the agency's name.</summary>
    public string Title => Text.TitleFor(Decision);

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
