using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Agencies;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Registering;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Portal;

/// <summary>
/// 网上申请: registers what an applicant sends from the portal, as the counter registers what it takes. The same form sent twice is one case;
/// whether the same was asked before is not said, because that would tell of somebody else's case.
/// </summary>
[Cites(Instrument.Regulation, article: 29)]
[Cites(Instrument.Regulation, article: 31, item: 3)]
public sealed class ApplyOnline(PlatformDb db, RegisterRequest register, PersonalDataVault vault, TimeProvider clock)
{
    /// <summary>What the applicant sends.</summary>
    /// <param name="AgencyCode">The agency.</param>
    /// <param name="Application">The application; agency, channel and day are set here.</param>
    /// <param name="FormKey">Key of the form as it was opened, by which a second sending is known.</param>
    /// <param name="Agrees">True when the applicant read how the data are used.</param>
    public sealed record Input(string? AgencyCode, RegisterRequest.Input Application, Guid FormKey, bool Agrees);

    /// <summary>Registers it, or says what has to be mended first.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db
            .Agencies.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Code == input.AgencyCode && a.PublishesHere && a.AbolishedOn == null, cancel);
        var application = input.Application with
        {
            AgencyId = agency?.Id ?? Guid.Empty,
            Channel = RequestChannel.Online.Code,
            ArrivedOn = ChinaTime.Today(clock),
            ConfirmedOn = null,
            AcceptsSameAgain = true,
        };
        var problems = ProblemsOf(application, agency, input.Agrees, ChinaTime.Today(clock));
        return problems.Count > 0 || agency is null
            ? problems
            : await register.TakeAsync(
                agency,
                application,
                FingerprintOf(input, agency, await ReceivePapers.DigestsAsync(application.Papers, cancel)),
                context,
                cancel
            );
    }

    /// <summary>At the counter an incomplete application is taken and corrected later; here it can be completed at once.</summary>
    private static List<Problem> ProblemsOf(RegisterRequest.Input input, Agency? agency, bool agrees, DateOnly today)
    {
        var requester = input.Requester;
        var isOrganisation = RequesterKind.Find(input.Kind)?.IsOrganisation is true;
        var way = SupplyWay.Find(input.SupplyWay);
        var missing = new FieldCheck()
            .Holds(agency is not null, "Agency", "请选择向哪个机关申请。")
            .Holds(SupplyForm.Find(input.SupplyForm) is not null, "SupplyForm", "请选择提供信息的形式。")
            .Holds(way is not null, "SupplyWay", "请选择获取信息的途径。")
            .Holds(
                !isOrganisation || !string.IsNullOrWhiteSpace(requester.CreditCode),
                "Requester.CreditCode",
                "请填写统一社会信用代码，它是单位的身份证明。"
            )
            .Holds(
                isOrganisation || !string.IsNullOrWhiteSpace(requester.IdNumber),
                "Requester.IdNumber",
                "请填写证件号码，它是身份证明（《条例》第二十九条）。"
            )
            .Holds(
                !new[] { requester.Phone, requester.Email, requester.Address }.All(string.IsNullOrWhiteSpace),
                "Requester.Phone",
                "电话、邮箱、地址至少填写一样。"
            )
            .Holds(
                way is not { NeedsAddress: true } || !string.IsNullOrWhiteSpace(requester.Address),
                "Requester.Address",
                "要邮寄的，请填写通信地址和邮编。"
            )
            .Holds(
                way is not { NeedsEmail: true } || !string.IsNullOrWhiteSpace(requester.Email),
                "Requester.Email",
                "要用电子邮件提供的，请填写电子邮箱。"
            )
            .Holds(
                string.IsNullOrWhiteSpace(requester.Email) || requester.Email.Contains('@', StringComparison.Ordinal),
                "Requester.Email",
                "电子邮箱里应当有 @，请核对。"
            )
            .Holds(agrees, "Agrees", "请阅读个人信息的使用说明，并勾选同意。");
        return [.. RegistrationCheck.ProblemsOf(input, today).Concat(missing.Problems)];
    }

    private string FingerprintOf(Input input, Agency agency, IEnumerable<string> papers)
    {
        var application = input.Application;
        IEnumerable<PartyEntry> parties = [application.Requester, application.Agent, .. application.Others];
        var typed = parties
            .SelectMany(p => new[] { p.Organisation, p.CreditCode, p.Name, p.IdNumber, p.Phone, p.Email, p.Address })
            .Concat([application.Kind, application.Wanted, application.SupplyForm, application.SupplyWay])
            .Concat(papers);
        return vault.Fingerprint(
            string.Join('\n', typed.Prepend(agency.Code).Prepend(input.FormKey.ToString())),
            ProtectedKind.Other
        );
    }
}
