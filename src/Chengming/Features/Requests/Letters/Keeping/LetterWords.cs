using Chengming.Law;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>The words of a paper as they are kept (文书文字).</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Addressee">主送, masked.</param>
/// <param name="Passages">Its passages, masked.</param>
/// <param name="InFull">Addressee and passages in full, encrypted; null when nothing had to be masked.</param>
/// <param name="Withholds">Whether a partial disclosure withholds something on articles 14 to 16.</param>
[Term("文书文字")]
public sealed record LetterWords(
    string Title,
    string Addressee,
    IReadOnlyList<LetterSection> Passages,
    string? InFull,
    bool Withholds
);

/// <summary>Addressee and passages with nothing masked (文书完整文字). Never kept in plain, never written to a log.</summary>
/// <param name="Addressee">主送.</param>
/// <param name="Passages">The passages in their order.</param>
[Term("文书完整文字")]
public sealed record LetterFullWords(string Addressee, IReadOnlyList<string> Passages)
{
    /// <summary>With what only the finished paper holds.</summary>
    public LetterFullWords Complete(LetterSecrets late) =>
        new(LetterFields.Complete(Addressee, late), [.. Passages.Select(p => LetterFields.Complete(p, late))]);

    /// <inheritdoc />
    public override string ToString() => nameof(LetterFullWords);
}
