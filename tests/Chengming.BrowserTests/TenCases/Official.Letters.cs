using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Chengming.BrowserTests.TenCases;

/// <summary>Papers: written, reviewed, approved, taken as a file, served.</summary>
internal sealed partial class Official
{
    /// <summary>拟写文书: fills the places that the form leaves open, in their order, and sends the paper to the reviewer.</summary>
    /// <returns>The address of the paper.</returns>
    public async Task<string> WriteLetterAsync(
        FiledCase filed,
        string kind,
        IReadOnlyList<string> places,
        string decision = "",
        string addressee = ""
    )
    {
        var page = await OpenAsync(filed.At($"letters/new?kind={kind}&decision={decision}"));
        if (addressee.Length > 0)
        {
            await FillAsync(("Addressee", addressee));
        }

        await FillPlacesAsync(page, places);
        await PressAsync("保存草稿", "已保存草稿。写完后送审。");
        await PressAsync("送审", "已送审。");
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>审核通过.</summary>
    public async Task PassLetterAsync(string letter)
    {
        await OpenAsync(letter);
        await PressAsync("通过", "已审核通过，等待签发。");
    }

    /// <summary>签发; the paper gets this number.</summary>
    public async Task SignLetterAsync(string letter, string number)
    {
        await OpenAsync(letter);
        await PressAsync("签发", $"已签发，文号 {number}。");
    }

    /// <summary>下载 PDF.</summary>
    public async Task<string> TakeLetterAsync(string letter)
    {
        await OpenAsync(letter);
        return await DownloadAsync("下载 PDF");
    }

    /// <summary>登记送达. A posted paper has the number of its receipt.</summary>
    public async Task ServeLetterAsync(string letter, string method, string consultation = "", int pages = 0)
    {
        await OpenAsync($"{letter}/service");
        await ChooseAsync("Method", method);
        if (method == "post")
        {
            await FillAsync(("Tracking", "XA00000000199"));
        }

        if (consultation.Length > 0)
        {
            await ChooseAsync("Consultation", consultation);
        }

        if (pages > 0)
        {
            await ChooseAsync("FeeBasis", "PerQuantity");
            await FillAsync(("FeeCount", $"{pages}"));
        }

        await PressAsync("登记送达", "已登记送达。");
    }

    /// <summary>A form that is made at once, to be filled by hand; what it says.</summary>
    public async Task<string> TakeFormAsync(FiledCase filed, string kind, params string[] places)
    {
        var page = await OpenAsync(filed.At($"letters/new?kind={kind}"));
        await FillPlacesAsync(page, places);
        play.PapersRead.Add(kind);
        return await DownloadAsync("生成 PDF");
    }

    /// <summary>
    /// A paper on its whole way: this handler writes it, the reviewer passes it, the leader signs it, the handler takes it as a file and serves it.
    /// </summary>
    /// <param name="filed">The case.</param>
    /// <param name="kind">Code of the kind of paper.</param>
    /// <param name="number">文号 that it must get.</param>
    /// <param name="method">How it is served.</param>
    /// <param name="places">What is written at the places that the form leaves open.</param>
    /// <param name="says">What must stand in the file.</param>
    /// <param name="decision">The decision that it tells; empty where the case knows it.</param>
    /// <param name="addressee">主送; empty for the applicant.</param>
    /// <param name="consultation">For a letter to another organ.</param>
    /// <param name="pages">For a fee notice, per quantity.</param>
    public async Task SendLetterAsync(
        FiledCase filed,
        string kind,
        string number,
        string method,
        string[] places,
        string[] says,
        string decision = "",
        string addressee = "",
        string consultation = "",
        int pages = 0
    )
    {
        var letter = await WriteLetterAsync(filed, kind, places, decision, addressee);
        await play.Reviewer.PassLetterAsync(letter);
        await play.Leader.SignLetterAsync(letter, number);
        var text = await TakeLetterAsync(letter);
        // Somebody's own record (art. 41) is amended apart from the application.
        string[] ofCase = kind == "record-amendment" ? [] : [filed.Number];
        Assert.All(
            [number, .. ofCase, .. says],
            words => Assert.Contains(words.Replace(" ", "", StringComparison.Ordinal), text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("【", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", text, StringComparison.Ordinal);
        play.PapersRead.Add(kind);
        await ServeLetterAsync(letter, method, consultation, pages);
    }

    private static async Task FillPlacesAsync(IPage page, IReadOnlyList<string> places)
    {
        var left = new Queue<string>(places);
        foreach (var area in await page.Locator("textarea[name^=Sections]").AllAsync())
        {
            var text = await area.InputValueAsync();
            var filled = Place().Replace(text, place => left.TryDequeue(out var words) ? words : place.Value);
            if (filled != text)
            {
                await area.FillAsync(filled);
            }
        }

        Assert.Empty(left);
    }

    private async Task<string> DownloadAsync(string button)
    {
        var file = await tab!.RunAndWaitForDownloadAsync(() =>
            tab.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync()
        );
        return PdfText.Of(await File.ReadAllBytesAsync(await file.PathAsync()));
    }

    [GeneratedRegex("【请填写：[^】]*】")]
    private static partial Regex Place();
}
