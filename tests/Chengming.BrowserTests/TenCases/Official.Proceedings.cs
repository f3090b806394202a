namespace Chengming.BrowserTests.TenCases;

/// <summary>Reviews and suits.</summary>
internal sealed partial class Official
{
    /// <summary>登记复议或诉讼.</summary>
    /// <returns>The address of the proceeding.</returns>
    public async Task<string> RegisterProceedingAsync(
        FiledCase about,
        string procedure,
        string organ,
        string matter,
        string says,
        bool afterReview = false
    )
    {
        var page = await OpenAsync($"/office/proceedings/new?request={Uri.EscapeDataString(about.Number)}");
        await SelectAsync("Procedure", procedure);
        if (afterReview)
        {
            await page.CheckAsync("#IsAfterReview");
        }

        await FillAsync(
            ("On", Day(play.Today)),
            ("Organ", organ),
            ("CaseNumber", "（2026）示例 1 号"),
            ("Matter", matter)
        );
        await PressAsync("登记", says);
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>登记答复, 答辩.</summary>
    public async Task AnswerAsync(string proceeding)
    {
        await OpenAsync(proceeding);
        await PressAsync("登记答复", "已登记答复。");
    }

    /// <summary>登记审结.</summary>
    public async Task ConcludeAsync(string proceeding, string outcome, string lesson = "", string newReplyBy = "")
    {
        var page = await OpenAsync(proceeding);
        await page.Locator("summary", new() { HasText = "登记审结" }).ClickAsync();
        await SelectAsync("Outcome", outcome);
        await FillAsync(("Lesson", lesson), ("NewReplyBy", newReplyBy));
        await PressAsync("登记审结", "已登记审结。");
    }

    /// <summary>登记重新答复.</summary>
    public async Task ReplyAnewAsync(string proceeding, string decision)
    {
        await OpenAsync(proceeding);
        await SelectAsync("Decision", decision);
        await PressAsync("登记重新答复", "已登记重新答复。");
    }
}
