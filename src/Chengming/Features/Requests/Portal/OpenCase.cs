using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>查询办理情况: by query code and name. A wrong code and a wrong name are answered alike, after the same work.</summary>
public sealed class OpenCase(PlatformDb db, PersonalDataVault vault, CaseGuesses guesses)
{
    internal const string NotFound = "没有查到。请对照回执核对查询码和姓名（单位申请的填单位名称）。";

    internal const string TooOften = "查询失败的次数过多，请一小时以后再试，或者向受理机关咨询。";

    /// <summary>What the applicant shows.</summary>
    public sealed record Input(string? Code, string? Name);

    /// <summary>Opens the case, or says that it was not found.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var check = new FieldCheck()
            .Holds(!string.IsNullOrWhiteSpace(input.Code), nameof(input.Code), "请填写查询码。")
            .Holds(!string.IsNullOrWhiteSpace(input.Name), nameof(input.Name), "请填写姓名或者单位名称。");
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var code = vault.Fingerprint(QueryCode.Tidied(input.Code!), ProtectedKind.Other);
        string[] keys = [$"code {code}", .. context.Address is { } address ? [$"address {address}"] : (string[])[]];
        if (guesses.AreTooMany(keys))
        {
            return new Problem("", TooOften);
        }

        var found = await FindAsync(code, input.Name.Tidy(), cancel);
        if (found is null)
        {
            guesses.Add(keys);
            return new Problem("", NotFound);
        }

        db.Record(context, new CaseOpenedByApplicant(found.Subject));
        await db.SaveChangesAsync(cancel);
        return found;
    }

    private async Task<DisclosureRequest?> FindAsync(string code, string name, CancellationToken cancel)
    {
        var person = vault.Fingerprint(name, ProtectedKind.PersonName);
        var request = await db.Set<DisclosureRequest>()
            .AsNoTracking()
            .SingleOrDefaultAsync(r => r.QueryCodeFingerprint == code, cancel);
        // Asked for a case that does not exist, too, so that both kinds of wrong cost the same.
        var id = request?.Id ?? Guid.CreateVersion7();
        var isParty = await db.Set<RequestParty>()
            .AnyAsync(
                p =>
                    p.RequestId == id
                    && (
                        (p.Name != null && p.Name.Fingerprint == person)
                        || (p.Organisation != "" && p.Organisation == name)
                    ),
                cancel
            );
        return isParty ? request : null;
    }
}

/// <summary>Somebody who knew query code and name opened the applicant's page of a case.</summary>
[Term("申请人查询办理情况")]
public sealed record CaseOpenedByApplicant(AuditSubject Subject) : AuditedEvent(Subject);
