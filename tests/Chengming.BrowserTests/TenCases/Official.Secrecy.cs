using Chengming.Features.Requests.SecrecyReviewing;

namespace Chengming.BrowserTests.TenCases;

/// <summary>The secrecy reviewer's sheet.</summary>
internal sealed partial class Official
{
    /// <summary>填写保密审查意见: 可以公开, and none of the six matters is touched.</summary>
    public Task FindFitForReleaseAsync(FiledCase filed, string materials) =>
        ReviewSecrecyAsync(filed, materials, "open", "可以公开");

    /// <summary>填写保密审查意见: 区分处理后公开, because one matter is touched.</summary>
    public Task FindFitInPartAsync(FiledCase filed, string materials, string matter, string words) =>
        ReviewSecrecyAsync(filed, materials, "separated", "区分处理后公开", matter, words);

    private async Task ReviewSecrecyAsync(
        FiledCase filed,
        string materials,
        string conclusion,
        string term,
        string touched = "",
        string words = ""
    )
    {
        await OpenAsync(filed.At("secrecy"));
        await FillAsync(("Materials", materials), ("Words", words));
        foreach (var matter in SecrecyMatter.All)
        {
            await ChooseAsync($"Answers[{matter.Code}]", matter.Code == touched ? "yes" : "no");
        }

        await ChooseAsync("Conclusion", conclusion);
        await PressAsync("填写审查意见", $"已填写保密审查意见：{term}。");
    }
}
