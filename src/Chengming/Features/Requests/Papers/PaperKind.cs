using Chengming.Law;

namespace Chengming.Features.Requests.Papers;

/// <summary>材料种类: what a paper that came with a case is. No law lists them; these are the customary ones.</summary>
[Term("材料种类")]
public sealed class PaperKind
{
    private PaperKind(string code, string term) => (Code, Term) = (code, term);

    /// <summary>身份证明.</summary>
    public static readonly PaperKind Identity = new("identity", "身份证明") { IsOfApplication = true };

    /// <summary>委托书.</summary>
    public static readonly PaperKind Authorisation = new("authorisation", "委托书") { IsOfApplication = true };

    /// <summary>申请书扫描件.</summary>
    public static readonly PaperKind Application = new("application", "申请书扫描件") { IsOfApplication = true };

    /// <summary>补正材料.</summary>
    public static readonly PaperKind Correction = new("correction", "补正材料");

    /// <summary>第三方意见.</summary>
    public static readonly PaperKind ThirdParty = new("third-party", "第三方意见");

    /// <summary>其他材料.</summary>
    public static readonly PaperKind Other = new("other", "其他材料") { IsOfApplication = true };

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<PaperKind> All { get; } =
    [Identity, Authorisation, Application, Correction, ThirdParty, Other];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>True when it may come with the application itself.</summary>
    public bool IsOfApplication { get; private init; }

    /// <summary>The kind with this code; null when there is none.</summary>
    public static PaperKind? Find(string? code) => All.FirstOrDefault(k => k.Code == code);

    /// <summary>The kind with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static PaperKind Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No kind of paper has this code.");
}
