using Chengming.Law;

namespace Chengming.Features.Requests.Searching;

/// <summary>
/// 检索记录: how the information was looked for. The courts ask whether a reasonable search was made (法释〔2025〕8号), so a reply that it does not exist
/// needs one.
/// </summary>
/// <param name="Units">Which units searched.</param>
/// <param name="Systems">Where: systems, archives, rooms.</param>
/// <param name="Words">By what words, years, numbers.</param>
/// <param name="People">Who searched.</param>
/// <param name="Result">What was found.</param>
[Term("检索记录")]
[Cites(Instrument.Regulation, article: 36)]
internal sealed record SearchRecord(string Units, string Systems, string Words, string People, string Result)
{
    /// <inheritdoc />
    public override string ToString() =>
        $"检索单位：{Units}\n检索范围：{Systems}\n检索词：{Words}\n检索人：{People}\n结果：{Result}";
}
