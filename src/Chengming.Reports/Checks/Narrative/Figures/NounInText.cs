using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Figures;

/// <summary>A noun of a figure where it stands in the prose.</summary>
internal readonly struct NounInText
{
    private readonly int sentenceStart;
    private readonly int sentenceEnd;

    public NounInText(ProsePassage passage, ProseHit hit, NounGroup group)
    {
        (Passage, Hit, Group) = (passage, hit, group);
        (sentenceStart, sentenceEnd) = passage.SentenceAround(hit.Start);
        (ClauseStart, ClauseEnd) = passage.ClauseAround(hit.Start);
    }

    public ProsePassage Passage { get; }

    public ProseHit Hit { get; }

    public NounGroup Group { get; }

    public int ClauseStart { get; }

    public int ClauseEnd { get; }

    /// <summary>True when the words around make it something else than the figure.</summary>
    public bool IsExcluded
    {
        get
        {
            var clause = Passage.Text.AsSpan(ClauseStart, ClauseEnd - ClauseStart);
            var sentence = Passage.Text.AsSpan(sentenceStart, sentenceEnd - sentenceStart);
            var rest = Passage.Text.AsSpan(Hit.End, sentenceEnd - Hit.End);
            var hasContext =
                Group.Context.Count == 0
                || Group.Context.AnyIn(sentence)
                || (Group.Part is not null && Passage.PartAt(Hit.Start) == Group.Part)
                || (Group.Section is not null && Passage.Section == Group.Section);
            return !hasContext
                || Group.NotWith.AnyIn(clause)
                || Group.NotInSentence.AnyIn(sentence)
                || Group.NotBefore.LongestStarting(rest) is not null;
        }
    }

    /// <summary>True after 其中, unless the brackets it stands in are closed before.</summary>
    public bool StandsInAListOfParts
    {
        get
        {
            var lead = Passage.Text.AsSpan(sentenceStart, Hit.Start - sentenceStart);
            var at = lead.LastIndexOf("其中");
            var inBrackets = at > 0 && lead[at - 1] is '（' or '(';
            return at >= 0 && !(inBrackets && lead[at..].IndexOfAny('）', ')') >= 0);
        }
    }

    /// <summary>True when a number may be this noun's: a unit of the group, or no unit at the end of the clause.</summary>
    public bool Takes(ProseNumber number) =>
        Group.Units.Contains(number.Kind)
        || (
            number.Kind == CountKind.Bare
            && (number.End >= ClauseEnd || Passage.Text[number.End] is '）' or ')' or '、')
        );

    /// <summary>True when the figure is of another year, of a part of the year, or of several years.</summary>
    public bool IsOfAnotherTime(int position, int? year)
    {
        var lead = Passage.Text.AsSpan(sentenceStart, Math.Max(position, Hit.Start) - sentenceStart);
        if (NarrativeWords.Loaded.OtherTimes.AnyIn(lead))
        {
            return true;
        }

        decimal? named = null;
        foreach (var number in Passage.NumbersBetween(sentenceStart, position))
        {
            if (number.Kind == CountKind.Month)
            {
                return true;
            }

            named = number.Kind == CountKind.Year ? number.Value : named;
        }

        return named is not null && named != year;
    }

    /// <summary>The figure by the nearest verb before, whether it is sure, and the verb.</summary>
    public (string Figure, bool Sure, string? Verb)? Reading(ReadOnlySpan<char> lead)
    {
        VerbReading? nearest = null;
        string? verb = null;
        var last = -1;
        foreach (var reading in Group.Verbs)
        {
            foreach (var word in reading.Words)
            {
                var at = lead.LastIndexOf(word, StringComparison.Ordinal);
                if (at + word.Length > last && at >= 0)
                {
                    (nearest, verb, last) = (reading, word, at + word.Length);
                }
            }
        }

        if (nearest is not null)
        {
            return nearest.Figure is { } figure ? (figure, nearest.Sure, verb) : null;
        }

        // Verbs that name another figure leave a noun without them in doubt; verbs that only exclude do not.
        var sentence = Passage.Text.AsSpan(sentenceStart, sentenceEnd - sentenceStart);
        var sure =
            Group.Verbs.All(v => v.Figure is null)
            && (Group.Verbs.Count == 0 || Group.Context.AnyIn(sentence))
            && !NarrativeWords.Loaded.ServiceItems.AnyIn(sentence);
        return Group.WithoutVerb is { } bare ? (bare, sure, null) : null;
    }

    /// <summary>The figure as stated, with the population the sentence speaks of.</summary>
    public StatedFigure State(string id, decimal value, string printed, bool approximate, int start, int end, bool sure)
    {
        var lead = Passage.Text.AsSpan(sentenceStart, start - sentenceStart);
        return new StatedFigure(
            FigureWords.Loaded.Figure(id),
            value,
            printed,
            approximate,
            Passage,
            start,
            end,
            sure,
            NarrativeWords.Loaded.OtherPopulations.FirstIn(lead)
        );
    }
}
