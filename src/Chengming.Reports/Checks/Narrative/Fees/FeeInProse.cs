using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Fees;

/// <summary>A sentence about the information processing fee.</summary>
/// <param name="Passage">Where.</param>
/// <param name="Start">Where the sentence begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="SaysNone">True when it says that none was charged.</param>
internal sealed record FeeInProse(ProsePassage Passage, int Start, int End, bool SaysNone)
{
    /// <summary>Largest amount of money of the sentence in yuan, prices of one item or page left out; 0 when there is none.</summary>
    public decimal Amount { get; private init; }

    /// <summary>Price of one item or page in yuan; null when none is named.</summary>
    public decimal? UnitPrice { get; private init; }

    /// <summary>True when <see cref="UnitPrice"/> is that of a page.</summary>
    public bool IsPerPage { get; private init; }

    /// <summary>Cases charged; null when not said.</summary>
    public decimal? Cases { get; private init; }

    /// <summary>Pages charged; null when not said.</summary>
    public decimal? Pages { get; private init; }

    /// <summary>The sentences about the fee, each once.</summary>
    public static List<FeeInProse> In(ProseIndex prose)
    {
        var found = new List<FeeInProse>();
        foreach (var hit in prose.Hits(ProseTopic.ProcessingFee))
        {
            var passage = prose.Passages[hit.Passage];
            var (start, end) = passage.SentenceAround(hit.Start);
            if (NarrativeWords.Loaded.OtherMoney.AnyIn(passage.Text.AsSpan(start, hit.Start - start)))
            {
                continue;
            }

            if (found.Count == 0 || found[^1].Passage != passage || found[^1].Start != start)
            {
                found.Add(Read(passage, start, end));
            }
        }

        return found;
    }

    private static FeeInProse Read(ProsePassage passage, int start, int end)
    {
        var text = passage.Text.AsSpan(start, end - start);
        decimal amount = 0;
        decimal? price = null;
        decimal? cases = null;
        decimal? pages = null;
        var perPage = false;
        foreach (var number in passage.NumbersBetween(start, end))
        {
            var before = passage.Text.AsSpan(start, number.Start - start);
            var after = passage.Text.AsSpan(number.End, end - number.End);
            switch (number.Kind)
            {
                case CountKind.Money when IsPrice(before, after):
                    price = number.Value;
                    perPage = EndsWithEach(before, "每页") || after.StartsWith("/页");
                    break;
                case CountKind.Money:
                    amount = Math.Max(amount, number.Value);
                    break;
                case CountKind.Case:
                    cases ??= number.Value;
                    break;
                case CountKind.Page:
                    pages ??= number.Value;
                    break;
                default:
                    break;
            }
        }

        var none = amount == 0 && NarrativeWords.Loaded.NoFee.AnyIn(text);
        return new FeeInProse(passage, start, end, none)
        {
            Amount = amount,
            UnitPrice = price,
            IsPerPage = perPage,
            Cases = cases,
            Pages = pages,
        };
    }

    private static bool IsPrice(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        EndsWithEach(before, "每件")
        || EndsWithEach(before, "每页")
        || after.StartsWith("/件")
        || after.StartsWith("/页");

    /// <summary>每件100元, 每件收取100元.</summary>
    private static bool EndsWithEach(ReadOnlySpan<char> before, string each)
    {
        var last = before[Math.Max(0, before.Length - 6)..];
        var at = last.LastIndexOf(each);
        return at >= 0 && last[at..].IndexOfAny("，,、；（") < 0;
    }
}
