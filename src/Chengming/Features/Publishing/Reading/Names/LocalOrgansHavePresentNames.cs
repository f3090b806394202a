using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>R502: organs on the agency's own list of former names have their present names.</summary>
internal sealed class LocalOrgansHavePresentNames : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new("R502", ReadingFamily.Names, "本地机关应使用现行名称", FindingSeverity.Warning, "本机关曾用名名单");

    public void Run(ItemText item, FindingBook book)
    {
        var known = item.Lists.FormerNames.Where(n => n.Old.Length > 1).DistinctBy(n => n.Old).ToList();
        if (known.Count > 0)
        {
            new FormerNames(known.Select(Organ)).Tell(Rule, item, book);
        }
    }

    /// <summary>A present name may hold the former one, as 示例县气象局 holds 县气象局.</summary>
    private static FormerOrgan Organ(FormerName name) =>
        new(
            name.Old,
            name.Present,
            name.ChangedOn,
            name.Present.Contains(name.Old, StringComparison.Ordinal) ? [name.Present] : []
        )
        {
            Source = name.KeptBy is { } other ? $"{other}的曾用名名单" : null,
        };
}
