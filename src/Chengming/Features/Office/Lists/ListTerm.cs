using System.Globalization;
using Chengming.Features.Portal;

namespace Chengming.Features.Office.Lists;

/// <summary>A word of the platform in a cell, such as a role or a state; other than what people wrote it is shown in the reader's language.</summary>
/// <param name="Word">The word, in Chinese.</param>
internal sealed record ListTerm(string Word)
{
    /// <summary>How many of it; null when it is not counted.</summary>
    public int? Number { get; init; }

    /// <summary>True when it is a state, which stands out.</summary>
    public bool IsState { get; init; }

    /// <summary>The colour of the state: <c>error</c>, <c>warning</c>, <c>question</c>, <c>done</c> or null.</summary>
    public string? Tone { get; init; }

    /// <summary>A sign before the word; null for none.</summary>
    public string? Sign { get; init; }

    /// <summary>Sign, word and number, with the word in the reader's language.</summary>
    public string In(Words words) =>
        string.Join(' ', new[] { Sign, words[Word], Number?.ToString(CultureInfo.InvariantCulture) }.OfType<string>());

    /// <summary>Word and number, for spreadsheets.</summary>
    public override string ToString() =>
        Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{Word} {number}") : Word;
}
