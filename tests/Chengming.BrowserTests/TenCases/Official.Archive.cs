namespace Chengming.BrowserTests.TenCases;

/// <summary>The file of a closed case.</summary>
internal sealed partial class Official
{
    /// <summary>登记归档约定, the usual periods.</summary>
    public async Task KeepArchivePlanAsync(string fonds)
    {
        await OpenAsync("/office/archive/plan");
        await FillAsync(("Fonds", fonds));
        await PressAsync("保存", "已登记归档约定。");
    }

    /// <summary>归档; what is missing is explained.</summary>
    public async Task FileAsync(FiledCase filed, string remarks)
    {
        await OpenAsync(filed.At("archive"));
        await FillAsync(("Remarks", remarks));
        await PressAsync("归档", "已归档");
    }
}
