using System.Globalization;
using Microsoft.Playwright;

namespace Chengming.BrowserTests.TenCases;

/// <summary>At the counter and in the register.</summary>
internal sealed partial class Official
{
    /// <summary>发文机关代字.</summary>
    public async Task EnterLetterMarkAsync(string mark)
    {
        await OpenAsync("/office/requests/letter-mark");
        await FillAsync(("Mark", mark));
        await PressAsync("保存", $"已登记发文机关代字“{mark}”。");
    }

    /// <summary>Finds a case of the register by its number.</summary>
    public async Task<string> FindAsync(string number)
    {
        var page = await OpenAsync("/office/requests");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).First.ClickAsync();
        await page.Locator(".thing-head").WaitForAsync();
        return new Uri(page.Url).Segments[3];
    }

    /// <summary>登记申请; the applicant takes the receipt along.</summary>
    public async Task<FiledCase> RegisterAsync(CounterEntry entry)
    {
        var page = await OpenAsync("/office/requests/new");
        await ChooseAsync("Channel", entry.Channel);
        await FillAsync(("ArrivedOn", Day(play.Today)), ("Wanted", entry.Wanted));
        if (entry.ConfirmedOn.Length > 0)
        {
            await FillAsync(("ConfirmedOn", entry.ConfirmedOn));
        }

        await SelectAsync("SupplyForm", entry.SupplyForm);
        await SelectAsync("SupplyWay", entry.SupplyWay);
        await ChooseAsync("Kind", entry.Kind);
        if (entry.Kind == "naturalPerson")
        {
            await FillAsync(("Requester.Name", entry.Name), ("Requester.IdNumber", entry.IdNumber));
        }
        else
        {
            await FillAsync(("Requester.Organisation", entry.Name), ("Requester.Name", "示例联系人"));
        }

        await FillAsync(("Requester.Phone", "00000000001"), ("Requester.Address", "示例县文昌路1号"));
        await PressAsync("登记", "已登记，编号");
        return await ReceiptAsync(new Uri(page.Url).Segments[3].TrimEnd('/'), new Applicant(play, entry.Name));
    }

    /// <summary>打印回执.</summary>
    public async Task<FiledCase> ReceiptAsync(string id, Applicant applicant)
    {
        var page = await OpenAsync($"/office/requests/{id}/receipt");
        var codes = page.Locator(".receipt-code");
        return new FiledCase(id, await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync(), applicant);
    }

    /// <summary>本机关确认收到.</summary>
    public async Task ConfirmAsync(FiledCase filed, string says)
    {
        await OpenAsync(filed.At("confirm"));
        await PressAsync("本机关确认收到", says);
    }

    /// <summary>登记双方确认, by telephone on a day.</summary>
    public async Task RecordConfirmationAsync(FiledCase filed, string on, string due)
    {
        await OpenAsync(filed.At("confirm"));
        await FillAsync(("On", on));
        await PressAsync("登记", $"已登记，答复期限 {due}。");
    }

    public async Task ClaimAsync(FiledCase filed)
    {
        await OpenAsync(filed.At());
        await PressAsync("由我承办", "已认领，由您承办。");
    }

    public async Task AssignAsync(FiledCase filed, string handler)
    {
        var page = await OpenAsync(filed.At("assign"));
        await page.SelectOptionAsync("main [name=HandlerId]", new SelectOptionValue { Label = handler });
        await PressAsync("指派", $"已指派给{handler}。");
    }

    /// <summary>拆分申请; the parts, each with the receipt that its applicant gets.</summary>
    public async Task<IReadOnlyList<FiledCase>> SplitAsync(FiledCase whole, params string[] parts)
    {
        var page = await OpenAsync(whole.At("split"));
        await FillAsync([.. parts.Select((part, i) => ($"Parts[{i}]", part))]);
        await PressAsync("拆分", "已拆分。各件的回执请分别打印给申请人。");
        var addresses = await page.Locator(".band-next a")
            .EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Equal(parts.Length, addresses.Length);
        var filed = new List<FiledCase>();
        foreach (var address in addresses)
        {
            filed.Add(await ReceiptAsync(address.Split('/')[^1], whole.Applicant));
        }

        return filed;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What the form of the counter asks for.</summary>
internal sealed record CounterEntry(string Channel, string Kind, string Name, string Wanted)
{
    public string ConfirmedOn { get; init; } = "";

    public string SupplyForm { get; init; } = "paper";

    public string SupplyWay { get; init; } = "post";

    public string IdNumber { get; init; } = "";
}
