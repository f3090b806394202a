using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>R505: the publisher's and the issuing organ's own names are not misspelt: one character wrong, or one left out.</summary>
internal sealed class OwnNameIsRight : IReadingCheck
{
    private const int Shortest = 7;

    /// <summary>Another level or another agency of the same place is another name, not a misspelt one.</summary>
    private const string Levels = "省市区县旗州盟镇乡";

    public ReadingRule Rule { get; } =
        new("R505", ReadingFamily.Names, "本机关名称不应写错或漏字", FindingSeverity.Warning, "办公惯例：名称核对");

    public void Run(ItemText item, FindingBook book)
    {
        string?[] organs = [item.Item.Publisher, .. OrganName.Parted(item.Item.IssuingOrgan ?? "")];
        var region = item.Item.Region ?? "";
        foreach (var name in organs.OfType<string>().Where(o => o.Length >= Shortest).Distinct())
        {
            // What is left when the name of the place is cut off: 应急管理局.
            var body =
                region.Length > 0 && name.StartsWith(region, StringComparison.Ordinal) ? name[region.Length..] : "";
            if (body.Length < 4)
            {
                continue;
            }

            foreach (var passage in item.Passages)
            {
                Tell(passage, region, body, item, book);
            }
        }
    }

    private void Tell(Passage passage, string region, string body, ItemText item, FindingBook book)
    {
        for (
            var at = passage.Text.IndexOf(region, StringComparison.Ordinal);
            at >= 0;
            at = passage.Text.IndexOf(region, at + 1, StringComparison.Ordinal)
        )
        {
            var rest = passage.Text.AsSpan(at + region.Length);
            if (Misspelt(rest, body) is { } length)
            {
                var words = passage.Words(at, region.Length + length);
                if (
                    !item.IsAccepted(Rule, words)
                    && !item.Faults.Any(f =>
                        item.Passages[f.Paragraph] == passage && f.Start < words.End && words.Start < f.Start + f.Length
                    )
                )
                {
                    book.Add(Rule, words, $"“{words.Value}”像是“{region}{body}”之误。", replacement: region + body);
                }
            }
        }
    }

    /// <summary>How long the misspelt words are; null when they are right or another name.</summary>
    private static int? Misspelt(ReadOnlySpan<char> rest, string body)
    {
        if (rest.StartsWith(body, StringComparison.Ordinal))
        {
            return null;
        }

        var wrong = 0;
        var same = Math.Min(rest.Length, body.Length);
        for (var i = 0; i < same; i++)
        {
            wrong += rest[i] == body[i] ? 0 : 1;
        }

        if (
            same == body.Length
            && wrong == 1
            && !Levels.Contains(rest[0], StringComparison.Ordinal)
            && rest[body.Length - 1] == body[^1]
            && rest[0] == body[0]
        )
        {
            return body.Length;
        }

        // One left out, not at either end: 应急理局.
        for (var lost = 1; lost < body.Length - 1; lost++)
        {
            if (rest.StartsWith(body.Remove(lost, 1), StringComparison.Ordinal))
            {
                return body.Length - 1;
            }
        }

        return null;
    }
}
