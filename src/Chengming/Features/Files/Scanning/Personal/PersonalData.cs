using System.Text;

namespace Chengming.Features.Files.Scanning.Personal;

/// <summary>Finds personal data of all sorts in a text, and masks it.</summary>
internal static class PersonalData
{
    /// <summary>A longer text is gone through in stretches; these overlap, so that nothing is torn.</summary>
    private const int Stretch = 100_000;
    private const int Overlap = 200;

    /// <summary>All detectors, the surer ones first: of two that overlap the first stands.</summary>
    public static IReadOnlyList<IPersonalDataDetector> Detectors { get; } =
    [
        new IdentityNumberDetector(),
        new BankCardDetector(),
        new EmailDetector(),
        new MobileNumberDetector(),
        new PassportDetector(),
        new OldIdentityNumberDetector(),
        new LandlineDetector(),
        new HomeAddressDetector(),
        new PlateDetector(),
    ];

    /// <summary>What stands in a text, in its order.</summary>
    /// <param name="text">Of any length.</param>
    /// <param name="betweenStretches">Called now and then during a long text; may throw to stop.</param>
    public static List<PersonalHit> Find(string text, Action? betweenStretches = null)
    {
        var plain = PlainText.Of(text);
        if (plain.Length <= Stretch)
        {
            return InStretch(plain);
        }

        var all = new List<PersonalHit>();
        for (var at = 0; at < plain.Length; at += Stretch - Overlap)
        {
            betweenStretches?.Invoke();
            var stretch = plain.Substring(at, Math.Min(Stretch, plain.Length - at));
            var isLast = at + stretch.Length == plain.Length;
            foreach (var hit in InStretch(stretch))
            {
                // What begins in the overlap is seen whole in the next stretch.
                var isSeenAgain = !isLast && hit.Start >= Stretch - Overlap;
                if (!isSeenAgain && (all.Count == 0 || hit.Start + at >= all[^1].End))
                {
                    all.Add(hit with { Start = hit.Start + at });
                }
            }

            if (isLast)
            {
                break;
            }
        }

        return all;
    }

    /// <summary>The value of a hit with its middle covered: enough to find it, not enough to use it.</summary>
    public static string Masked(PersonalHit hit, string text)
    {
        var value = text.Substring(hit.Start, hit.Length);
        var characters = value.Count(char.IsLetterOrDigit);
        var (before, after) = characters switch
        {
            >= 13 => (4, 2),
            >= 7 => (3, 2),
            _ => (2, 1),
        };
        var seen = 0;
        var masked = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings(" "))
        {
            seen += char.IsLetterOrDigit(c) ? 1 : 0;
            masked.Append(!char.IsLetterOrDigit(c) || seen <= before || seen > characters - after ? c : '*');
        }

        return masked.ToString();
    }

    /// <summary>A text with every hit masked.</summary>
    public static string MaskAll(string text)
    {
        var masked = new StringBuilder();
        var at = 0;
        foreach (var hit in Find(text))
        {
            masked.Append(text, at, hit.Start - at).Append(Masked(hit, text));
            at = hit.End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }

    private static List<PersonalHit> InStretch(string plain)
    {
        var hits = new List<PersonalHit>();
        var taken = new bool[plain.Length];
        foreach (var hit in Detectors.SelectMany(d => d.Find(plain)))
        {
            var range = taken.AsSpan(hit.Start, hit.Length);
            if (!range.Contains(true))
            {
                range.Fill(true);
                hits.Add(hit);
            }
        }

        hits.Sort((a, b) => a.Start.CompareTo(b.Start));
        return hits;
    }
}
