using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Audit.Verifying;
using Chengming.Features.Office;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Audit.Office;

/// <summary>Begins the verification of the chain and shows how far it is and what it came to.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class VerifyModel(Verification verification) : OfficePage
{
    [BindProperty]
    public string? Anchors { get; set; }

    public VerificationState? State => verification.State;

    public IActionResult OnPost()
    {
        var lines = (Anchors ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var anchors = lines.Select(AuditAnchor.Parse).ToList();
        if (anchors.IndexOf(null) is >= 0 and var wrong)
        {
            return Refused([new Problem(nameof(Anchors), $"第 {wrong + 1} 行不是锚点，请写成“序号:64 位摘要”。")]);
        }

        verification.Begin([.. anchors.OfType<AuditAnchor>()], HttpContext.Acting());
        return LocalRedirect(AuditLinks.Verify);
    }
}
