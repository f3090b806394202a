using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Figures;

/// <summary>Finds what the prose says of figures that stand in the tables. What is not said beyond doubt is left out.</summary>
internal static class FigureReader
{
    private const int LongestLink = 14;

    private static readonly NarrativeWords Vocabulary = NarrativeWords.Loaded;
    private static readonly string[] WholePublic =
    [
        "公民、法人和其他组织",
        "公民、法人或者其他组织",
        "公民、法人或其他组织",
        "公民、法人及其他组织",
        "自然人、法人或其他组织",
        "自然人、法人和其他组织",
        "自然人、法人或者其他组织",
    ];

    public static List<StatedFigure> Read(ProseIndex prose, int? year)
    {
        var found = new List<StatedFigure>();
        var before = default(ProseHit);
        foreach (var hit in prose.Hits(ProseTopic.Figure))
        {
            var inside = hit.Passage == before.Passage && hit.Start < before.End && hit.Entry == before.Entry;
            if (inside)
            {
                continue;
            }

            before = hit;
            var noun = new NounInText(prose.Passages[hit.Passage], hit, FigureWords.Loaded.Groups[hit.Entry]);
            // Most nouns state nothing: what they must not stand with is asked last.
            var stated = NoneStated(noun) ?? NumberStated(noun);
            if (stated is { } figure && !noun.IsExcluded && !noun.IsOfAnotherTime(figure.Start, year))
            {
                found.Add(figure);
            }
        }

        return found;
    }

    private static StatedFigure? NoneStated(NounInText noun)
    {
        if (noun.Group.None is not { } id)
        {
            return null;
        }

        var text = noun.Passage.Text.AsSpan(0, noun.Hit.Start);
        while (
            Vocabulary.NoneFillers.LongestEnding(text) is { } filler && text.Length - filler.Length >= noun.ClauseStart
        )
        {
            if (Vocabulary.None.LongestEnding(text) is not null)
            {
                break;
            }

            text = text[..^filler.Length];
        }

        if (Vocabulary.None.LongestEnding(text) is not { } none || text.Length - none.Length < noun.ClauseStart)
        {
            return null;
        }

        var rest = noun.Passage.Text.AsSpan(noun.Hit.End, noun.ClauseEnd - noun.Hit.End);
        return rest.IsEmpty || Vocabulary.AfterNone.LongestStarting(rest) is not null
            ? noun.State(id, 0, none, false, text.Length - none.Length, noun.Hit.End, sure: true)
            : null;
    }

    private static StatedFigure? NumberStated(NounInText noun)
    {
        var number = NumberBefore(noun) ?? NumberAfter(noun);
        if (number is not { } stated || IsChange(noun.Passage.Text, stated.Start))
        {
            return null;
        }

        var start = Math.Min(stated.Start, noun.Hit.Start);
        var lead = noun.Passage.Text.AsSpan(noun.ClauseStart, start - noun.ClauseStart);
        if (noun.Reading(lead) is not (var id, var sure, var verb) || IsPartOnly(noun, lead, verb))
        {
            return null;
        }

        var end = Math.Max(stated.End, noun.Hit.End);
        return noun.State(id, stated.Value, stated.ToString(), stated.Approximate, start, end, sure);
    }

    private static ProseNumber? NumberBefore(NounInText noun)
    {
        var position = noun.Hit.Start;
        var text = noun.Passage.Text;
        if (position > noun.ClauseStart && text[position - 1] == '的')
        {
            position--;
        }

        foreach (var number in noun.Passage.NumbersBetween(noun.ClauseStart, position))
        {
            if (number.End == position && noun.Group.Units.Contains(number.Kind))
            {
                return number;
            }
        }

        return null;
    }

    private static ProseNumber? NumberAfter(NounInText noun)
    {
        var text = noun.Passage.Text;
        var position = noun.Hit.End;
        while (position - noun.Hit.End < LongestLink)
        {
            foreach (var number in noun.Passage.NumbersBetween(position, position + 1))
            {
                return noun.Takes(number) ? number : null;
            }

            if (Written(noun, position) is { } written)
            {
                return written;
            }

            if (Vocabulary.Linkers.LongestStarting(text.AsSpan(position)) is not { } linker)
            {
                return null;
            }

            position += linker.Length;
        }

        return null;
    }

    private static ProseNumber? Written(NounInText noun, int position)
    {
        var text = noun.Passage.Text;
        var length = ChineseCount.Read(text.AsSpan(position), out var value);
        if (length == 0)
        {
            return null;
        }

        var end = position + length;
        var number = NumberScanner.TryUnit(text, end, out var unit)
            ? new ProseNumber(position, end + unit.Word.Length, value * unit.Scale, unit.Kind, unit.Word, 0, false)
            : new ProseNumber(position, end, value, CountKind.Bare, "", 0, false);
        return noun.Takes(number) ? number : null;
    }

    private static bool IsChange(string text, int numberStart) =>
        Vocabulary.Changes.LongestEnding(text.AsSpan(0, numberStart)) is not null
        || Vocabulary.Changes.LongestEnding(text.AsSpan(0, Math.Max(0, numberStart - 1))) is { Length: > 1 };

    private static bool IsPartOnly(NounInText noun, ReadOnlySpan<char> lead, string? verb)
    {
        if (noun.Group.Verbs.Count == 0 || noun.Group.Units.Contains(CountKind.Item))
        {
            return false;
        }

        var words = lead.ToString();
        foreach (var whole in WholePublic)
        {
            words = words.Replace(whole, "", StringComparison.Ordinal);
        }

        if (noun.Group.Part is not null || noun.Group.None == "received")
        {
            return Vocabulary.Subsets.AnyIn(words) || (noun.StandsInAListOfParts && verb != "新收");
        }

        return false;
    }
}
