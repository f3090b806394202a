using Chengming.Actions;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Office.Settings;

namespace Chengming.Features.Audit;

/// <summary>How the audit chain is written (审计设置).</summary>
public sealed record AuditSettings : SettingGroup
{
    /// <summary>The digest of new links; older ones keep theirs.</summary>
    [Setting(
        "审计链摘要算法（Sha256 或 Sm3）",
        Hint = "国密改造要求使用 SM3 时填 Sm3，需要服务器装有 OpenSSL；已有记录不受影响。"
    )]
    public string Digest { get; init; } = DigestAlgorithm.Sha256.Code;

    /// <summary>Least months that records stay in the database (Cybersecurity Law art. 23: six months).</summary>
    [Setting("审计记录至少保存（月）", Hint = "《网络安全法》第二十三条：不少于六个月。平台不自动删除审计记录。")]
    public int KeptMonths { get; init; } = 6;

    /// <inheritdoc />
    public override IEnumerable<Problem> Problems()
    {
        if (DigestAlgorithm.All.FirstOrDefault(a => a.Code == Digest) is not { } algorithm)
        {
            yield return new Problem(
                nameof(Digest),
                $"没有摘要算法“{Digest}”，可填 {string.Join(" 或 ", DigestAlgorithm.All.Select(a => a.Code))}。"
            );
        }
        else if (algorithm.Problem is { } missing)
        {
            yield return new Problem(nameof(Digest), missing);
        }

        if (KeptMonths < 6)
        {
            yield return new Problem(nameof(KeptMonths), "审计记录保存不得少于 6 个月（《网络安全法》第二十三条）。");
        }
    }
}
