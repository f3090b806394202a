using Microsoft.Playwright;

namespace Chengming.BrowserTests.TenCases;

/// <summary>Between receipt and reply.</summary>
internal sealed partial class Official
{
    /// <summary>告知补正, by a paper made elsewhere; without a last day the setting gives one.</summary>
    public async Task AskForCorrectionAsync(FiledCase filed, string points, string by = "")
    {
        await OpenAsync(filed.At("correction"));
        await FillAsync(("Points", points), ("CorrectBy", by));
        await PressAsync("登记", "已登记补正告知。");
    }

    /// <summary>登记收到补正.</summary>
    public async Task TakeCorrectionAsync(FiledCase filed, string wanted, string due)
    {
        await OpenAsync(filed.At("corrected"));
        await FillAsync(("Wanted", wanted));
        await PressAsync("登记", $"已登记，答复期限 {due}。");
    }

    /// <summary>征求意见, by a letter made elsewhere.</summary>
    public async Task ConsultAsync(FiledCase filed, string kind, string whom)
    {
        await OpenAsync(filed.At("consult"));
        await ChooseAsync("Kind", kind);
        await FillAsync(("Whom", whom));
        await PressAsync("登记", "已登记征求意见");
    }

    /// <summary>登记征求意见函送达.</summary>
    public async Task NoteLetterReceivedAsync(FiledCase filed, string on)
    {
        await OpenConsultationAsync(filed);
        await FillAsync(("ReceivedOn", on));
        await PressAsync("登记送达", "已登记对方收到的日期。");
    }

    /// <summary>登记收到意见.</summary>
    public async Task TakeOpinionAsync(FiledCase filed, string opinion, string due)
    {
        await OpenConsultationAsync(filed);
        await FillAsync(("Opinion", opinion));
        await PressAsync("登记收到意见", $"已登记收到意见，答复期限 {due}。");
    }

    /// <summary>登记检索.</summary>
    public async Task RecordSearchAsync(FiledCase filed, string words, string result)
    {
        await OpenAsync(filed.At("search"));
        await FillAsync(
            ("Units", "救灾和物资保障科、办公室"),
            ("Systems", "公文系统、档案室 2010 年至今"),
            ("Words", words),
            ("People", "林小禾"),
            ("Result", result)
        );
        await PressAsync("登记", "已登记检索。");
    }

    /// <summary>要求说明理由, by a paper made elsewhere.</summary>
    public async Task AskForReasonsAsync(FiledCase filed, string found, string by)
    {
        await OpenAsync(filed.At("reasons"));
        await FillAsync(("Found", found), ("AnswerBy", by));
        await PressAsync("登记", "已登记要求说明理由，答复期限继续计算。");
    }

    /// <summary>登记收到理由.</summary>
    public async Task TakeReasonsAsync(FiledCase filed, string reasons)
    {
        await OpenAsync(filed.At("reasons-given"));
        await FillAsync(("Reasons", reasons));
        await PressAsync("登记", "已登记申请人说明的理由。");
    }

    /// <summary>确定延迟答复.</summary>
    public async Task DeferAsync(FiledCase filed, string why, string until, string untilInWords)
    {
        await OpenAsync(filed.At("deferral"));
        await FillAsync(("Why", why), ("Until", until));
        await PressAsync("登记", $"已登记，答复期限改为{untilInWords}。");
    }

    /// <summary>发出收费通知, per quantity, by a paper made elsewhere.</summary>
    public async Task AskForFeeAsync(FiledCase filed, int pages, int yuan)
    {
        await OpenAsync(filed.At("fee"));
        await ChooseAsync("Basis", "PerQuantity");
        await FillAsync(("Count", $"{pages}"), ("Found", "一个月内对同一事项反复提出申请，页数明显超过合理范围。"));
        await PressAsync("登记", $"已登记收费通知，{yuan} 元。答复期限停止计算。");
    }

    /// <summary>登记收费通知送达.</summary>
    public async Task NoteFeeNoticeAsync(FiledCase filed, string on)
    {
        await OpenAsync(filed.At("fee-received"));
        await FillAsync(("On", on));
        await PressAsync("登记", "已登记送达。");
    }

    /// <summary>登记缴费.</summary>
    public async Task TakePaymentAsync(FiledCase filed)
    {
        await OpenAsync(filed.At("fee-paid"));
        await PressAsync("登记", "已登记缴费，答复期限从次日起重新计算。");
    }

    /// <summary>提出延期.</summary>
    public async Task ProposeExtensionAsync(FiledCase filed, int days, string why)
    {
        await OpenAsync(filed.At("extension"));
        await FillAsync(("Days", $"{days}"), ("Reason", why));
        await PressAsync("提出", "已提出延期，等公开工作机构负责人决定。");
    }

    /// <summary>提出答复意见.</summary>
    public async Task ProposeAsync(FiledCase filed, string decision, string reasons)
    {
        await OpenAsync(filed.At("decision"));
        await SelectAsync("Decision", decision);
        await FillAsync(("Reasons", reasons));
        await PressAsync("提出", "已提出答复意见，等分管领导批准。");
    }

    /// <summary>同意呈批.</summary>
    public async Task ApproveAsync(FiledCase filed)
    {
        await OpenAsync(filed.At("proposal"));
        await PressAsync("同意", "已同意。");
    }

    /// <summary>合并办理.</summary>
    public async Task JoinAsync(FiledCase filed, FiledCase lead)
    {
        await OpenAsync(filed.At("join"));
        await FillAsync(("Lead", lead.Number));
        await PressAsync("合并办理", "已合并办理。");
    }

    /// <summary>分开办理.</summary>
    public async Task PartAsync(FiledCase filed)
    {
        await OpenAsync(filed.At("join"));
        await PressAsync("分开办理", "已分开办理。");
    }

    /// <summary>登记答复送达, of a reply that was written elsewhere.</summary>
    public async Task RecordReplyAsync(FiledCase filed, string method)
    {
        await OpenAsync(filed.At("reply"));
        await ChooseAsync("Method", method);
        await PressAsync("登记", "已登记，申请办结。");
    }

    private async Task OpenConsultationAsync(FiledCase filed)
    {
        var page = await OpenAsync(filed.At());
        await page.GetByRole(AriaRole.Link, new() { Name = "登记征求意见的答复" }).First.ClickAsync();
        await page.Locator("main [name=Opinion]").WaitForAsync();
    }
}
