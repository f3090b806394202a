using System.Globalization;
using System.Text;
using Chengming.Features.Publishing.Content.Tree;

namespace Chengming.Features.Publishing.Content.Reading;

/// <summary>
/// The runs of a line while they come in: white space becomes one space, or nothing where the source only broke its line between
/// two Chinese characters; invisible characters fall away; neighbours that look alike become one.
/// </summary>
internal sealed class InlineRuns
{
    private readonly List<Run> runs = [];
    private readonly StringBuilder text = new();
    private (Format Format, string? Link) look;
    private (bool IsSpace, bool IsLineEnd, Format Format, string? Link) pending;
    private char last = '\n';

    public void Append(ReadOnlySpan<char> piece, Format format, string? link)
    {
        for (var i = 0; i < piece.Length; i++)
        {
            var c = piece[i];
            if (c is ' ' or '\t' or '\f' or '\n' or '\r' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                Wait(isLineEnd: c is '\n' or '\r', format, link);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < piece.Length && char.IsLowSurrogate(piece[i + 1]))
            {
                Add(piece.Slice(i++, 2), format, link);
            }
            else if (IsVisible(c))
            {
                Add(piece.Slice(i, 1), format, link);
            }
        }
    }

    public void Break()
    {
        pending = default;
        Flush();
        runs.Add(Run.LineBreak);
        last = '\n';
    }

    public void Picture(string alt, string address, string? link)
    {
        Space('.');
        Flush();
        runs.Add(new Run(RunKind.Picture, alt, Format.None, link, address));
        last = '.';
    }

    /// <summary>The runs so far; the line begins anew.</summary>
    public List<Run> Take()
    {
        Flush();
        var taken = runs.ToList();
        runs.Clear();
        (pending, last) = (default, '\n');
        return taken;
    }

    /// <summary>The same runs, those that have come to look alike put together.</summary>
    public static List<Run> Joined(IEnumerable<Run> runs)
    {
        var line = new InlineRuns();
        foreach (var run in runs)
        {
            switch (run.Kind)
            {
                case RunKind.Text:
                    line.Append(run.Text, run.Format, run.Link);
                    break;
                case RunKind.Break:
                    line.Break();
                    break;
                default:
                    line.Picture(run.Text, run.Address!, run.Link);
                    break;
            }
        }

        return line.Take();
    }

    /// <summary>The words that stand for a picture, in one line.</summary>
    public static string Alternative(string? raw)
    {
        var line = new InlineRuns();
        line.Append(raw, Format.None, null);
        var words = line.Take() is [var run] ? run.Text : "";
        var cut = Math.Min(words.Length, HtmlBounds.LongestAlternative);
        return words[..(cut < words.Length && char.IsLowSurrogate(words[cut]) ? cut - 1 : cut)].TrimEnd(' ');
    }

    private void Wait(bool isLineEnd, Format format, string? link)
    {
        if (!pending.IsSpace && !pending.IsLineEnd)
        {
            (pending.Format, pending.Link) = (format, link);
        }

        pending.IsLineEnd |= isLineEnd;
        pending.IsSpace |= !isLineEnd;
    }

    private void Add(ReadOnlySpan<char> character, Format format, string? link)
    {
        Space(character[0]);
        Write(character, format, link);
    }

    // The space that waited is written when something follows it that it parts from what stands before.
    private void Space(char next)
    {
        if (last != '\n' && (pending.IsLineEnd ? !(IsWide(last) && IsWide(next)) : pending.IsSpace))
        {
            Write(" ", pending.Format, pending.Link);
        }

        pending = default;
    }

    private void Write(ReadOnlySpan<char> characters, Format format, string? link)
    {
        // Links are underlined by the page.
        var wanted = (link is null ? format : format & ~Format.Underlined, link);
        if (wanted != look)
        {
            Flush();
            look = wanted;
        }

        text.Append(characters);
        last = characters[^1];
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            runs.Add(new Run(RunKind.Text, text.ToString(), look.Format, look.Link));
            text.Clear();
        }
    }

    // Left out: controls, half characters, zero-width fillers, and the signs that turn the direction of what follows.
    private static bool IsVisible(char c) =>
        c
            is not (
                '\u00AD'
                or '\u200B'
                or '\u2060'
                or '\uFEFF'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u206F')
                or (>= '\uFFF0' and <= '\uFFFB')
                or >= '\uFFFE'
                or (>= '\uFDD0' and <= '\uFDEF')
            )
        && !char.IsSurrogate(c)
        && !char.IsControl(c);

    private static bool IsWide(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
        || c is >= '\uFF00' and <= '\uFF60'
        || char.GetUnicodeCategory(c) is UnicodeCategory.Surrogate;
}
