namespace Chengming.Law.Requests;

/// <summary>提供信息的形式: what the applicant wants to hold in the hand. What cannot be supplied so is supplied in another form (art. 40).</summary>
[Term("提供信息的形式")]
[Cites(Instrument.Regulation, article: 29, paragraph: 2, item: 3)]
[Cites(Instrument.Regulation, article: 40)]
public sealed class SupplyForm
{
    /// <summary>纸质.</summary>
    public static readonly SupplyForm Paper = new("paper", "纸质");

    /// <summary>电子文档.</summary>
    public static readonly SupplyForm ElectronicCopy = new("electronic", "电子文档");

    /// <summary>光盘等介质.</summary>
    public static readonly SupplyForm Disc = new("disc", "光盘等介质");

    private SupplyForm(string code, string term) => (Code, Term) = (code, term);

    /// <summary>All forms.</summary>
    public static IReadOnlyList<SupplyForm> All { get; } = [Paper, ElectronicCopy, Disc];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>The form with this code; null when there is none.</summary>
    public static SupplyForm? Find(string? code) => All.FirstOrDefault(f => f.Code == code);
}
