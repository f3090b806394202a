using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R604: the issuing organ is among those that signed below the text.</summary>
internal sealed class SignatureIsTheIssuingOrgans : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R604",
            ReadingFamily.Metadata,
            "落款机关应与制发机关一致",
            FindingSeverity.Warning,
            "《党政机关公文格式》（GB/T 9704—2012）；办公惯例：要素核对"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var issuing = OrganName.Parted(item.Item.IssuingOrgan ?? "").ToList();
        if (issuing.Count == 0 || item.Signature.Organs.Count == 0)
        {
            return;
        }

        var signed = item.Signature.Organs.Select(o => Bare(o.Value)).ToList();
        if (!issuing.Exists(i => signed.Exists(s => IsSame(Bare(i), s, item.Item.Region ?? ""))))
        {
            book.Add(
                Rule,
                item.Signature.Organs[^1],
                $"落款是{string.Join("、", signed)}，制发机关是{string.Join("、", issuing)}。",
                "核对落款和制发机关。"
            );
        }
    }

    private static bool IsSame(string issuing, string signed, string region) =>
        issuing == signed || issuing == region + signed || region + issuing == signed;

    private static string Bare(string organ) =>
        organ.Replace("（章）", "", StringComparison.Ordinal).Replace("(章)", "", StringComparison.Ordinal).Trim();
}
