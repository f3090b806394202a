using System.Text.Json;
using Chengming.Data.Protection;
using Chengming.Features.Files.Scanning.Personal;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>Keeps the words of papers as the description of an application is kept: masked in plain, in full only encrypted.</summary>
public sealed class LetterVault(PersonalDataVault vault)
{
    /// <summary>What somebody typed, for the database.</summary>
    internal LetterWords Protect(
        Guid letterId,
        LetterText text,
        string decision,
        LetterFullWords typed,
        bool withholds
    ) => Protect(letterId, text.TitleFor(decision), text.Sections, typed, Masked(typed), withholds);

    /// <summary>The same for a paper that is there, whose heading and passages stay what they were.</summary>
    internal LetterWords Rewrite(CaseLetter letter, LetterEntry typed) =>
        Protect(letter.Id, letter.Title, letter.Passages, typed.Full, Masked(typed.Full), typed.Withholds);

    /// <summary>A paper with the words that it already has, finished: in full, and for the eyes of everybody.</summary>
    internal LetterWords Finish(CaseLetter letter, LetterSecrets late, LetterSecrets shown) =>
        Protect(
            letter.Id,
            letter.Title,
            letter.Passages,
            Reveal(letter).Complete(late),
            Masked(letter).Complete(shown),
            letter.Withholds
        );

    /// <summary>The words in full. Whoever asks records it.</summary>
    public LetterFullWords Reveal(CaseLetter letter) =>
        letter.WordsInFull is { } cipher
            ? JsonSerializer.Deserialize<LetterFullWords>(vault.RevealSecret(cipher, PlaceOf(letter.Id)))!
            : Masked(letter);

    internal static string PlaceOf(Guid letterId) => $"CaseLetter.Words:{letterId}";

    private static LetterFullWords Masked(LetterFullWords full) =>
        new(PersonalData.MaskAll(full.Addressee), [.. full.Passages.Select(PersonalData.MaskAll)]);

    private static LetterFullWords Masked(CaseLetter letter) =>
        new(letter.Addressee, [.. letter.Passages.Select(p => p.Text)]);

    private LetterWords Protect(
        Guid letterId,
        string title,
        IReadOnlyList<LetterSection> sections,
        LetterFullWords full,
        LetterFullWords masked,
        bool withholds
    ) =>
        new(
            title,
            masked.Addressee,
            [.. sections.Zip(masked.Passages, (s, words) => s with { Text = words })],
            masked.Addressee == full.Addressee && masked.Passages.SequenceEqual(full.Passages)
                ? null
                : vault.ProtectSecret(JsonSerializer.Serialize(full), PlaceOf(letterId)),
            withholds
        );
}
