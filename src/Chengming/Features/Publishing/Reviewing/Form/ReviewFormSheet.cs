using Chengming.Law;

namespace Chengming.Features.Publishing.Reviewing.Form;

/// <summary>
/// 发布审查表: the review of a version on one sheet, for the screen, for Word and for PDF alike. What was signed here stands on it with
/// time and hash; what was not has a blank line to be signed by hand.
/// </summary>
/// <param name="Title">Its heading.</param>
/// <param name="Number">编号: the index number.</param>
/// <param name="FilledInOn">填表日期, in words.</param>
/// <param name="Code">核验码.</param>
/// <param name="Rows">Its rows.</param>
[Term("发布审查表")]
public sealed record ReviewFormSheet(
    string Title,
    string Number,
    string FilledInOn,
    FormCode Code,
    IReadOnlyList<ReviewFormRow> Rows
)
{
    /// <summary>What stands below the table.</summary>
    public const string Note =
        "一事一审：本表只对上面“内容散列”所指的内容有效，内容改动后须重新审查。纸质签字的，请把签好字的整张表扫描登记到平台。";

    /// <summary>The lines above the table. The code has one of its own: a person copies it, and a program finds it again.</summary>
    public IReadOnlyList<string> Head => [$"编号：{Number}　　填表日期：{FilledInOn}", $"{FormCode.Label}：{Code}"];
}

/// <summary>A row of the form (审查表行).</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Lines">What it says.</param>
/// <param name="Signer">Who signs here; empty where nobody does.</param>
/// <param name="Signature">The line of the signature; empty where nobody signs.</param>
[Term("审查表行")]
public sealed record ReviewFormRow(string Label, IReadOnlyList<string> Lines, string Signer = "", string Signature = "")
{
    /// <summary>A row of one line.</summary>
    public static ReviewFormRow Of(string label, string? line) =>
        new(label, [string.IsNullOrEmpty(line) ? "无" : line]);

    /// <summary>True where somebody signs.</summary>
    public bool IsSigned => Signature.Length > 0;
}
