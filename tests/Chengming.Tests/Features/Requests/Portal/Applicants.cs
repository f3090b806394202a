using AngleSharp.Dom;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Tree;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Portal;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Portal;

/// <summary>Applicants at the portal, without script, and the office's desk behind it.</summary>
internal sealed class Applicants(PortalServer server, RequestDesk desk)
{
    private static int applications;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public HttpClient Client() => server.CreateClient(new() { AllowAutoRedirect = false });

    public async Task<Dictionary<string, string>> FieldsAsync()
    {
        var id = (await desk.AsAsync(StaffRole.Handler)).Actor.AgencyId;
        return new()
        {
            ["Agency"] = await server.ReadAsync(db =>
                db.Agencies.Where(a => a.Id == id).Select(a => a.Code).SingleAsync(Cancel)
            ),
            ["Wanted"] = $"网上第{Interlocked.Increment(ref applications)}号检查记录",
            ["SupplyForm"] = "paper",
            ["SupplyWay"] = "in-person",
            ["Kind"] = "naturalPerson",
            ["Requester.Name"] = "赵示例",
            ["Requester.Document"] = IdentityDocument.ResidentId.Code,
            ["Requester.IdNumber"] = "990101199001010019",
            ["Requester.Phone"] = "13800004321",
            ["Agrees"] = "true",
        };
    }

    public async Task<(DisclosureRequest Request, IDocument Receipt)> AppliedAsync(
        HttpClient client,
        Dictionary<string, string> fields
    )
    {
        using var sent = await client.SubmitAsync(ApplicantLinks.Apply, fields);
        Assert.Equal(ApplicantLinks.Receipt, sent.Headers.Location?.OriginalString);
        using var answer = await client.GetAsync(sent.Headers.Location, Cancel);
        var receipt = await PortalServer.PageOf(answer);
        var code = CodeOn(receipt);
        var found = await server.DoAsync(s =>
            s.GetRequiredService<OpenCase>().RunAsync(new(code, fields["Requester.Name"]), TestActions.Context, Cancel)
        );
        return (found.OrThrow(), receipt);
    }

    /// <summary>Two agencies that nobody can apply to here: <c>apply-closed</c> is abolished, <c>apply-elsewhere</c> publishes elsewhere.</summary>
    public Task AgenciesThatTakeNothingAsync() =>
        server.DoAsync(async s =>
        {
            var register = s.GetRequiredService<RegisterAgency>();
            if (await s.GetRequiredService<PlatformDb>().Agencies.AnyAsync(a => a.Code == "apply-closed", Cancel))
            {
                return true;
            }

            var region = new Region("990199", "测试县");
            var closed = await register.RunAsync(
                new("apply-closed", "已撤销的局", "撤销局", region, AgencyKind.Department),
                TestActions.Context,
                Cancel
            );
            var gone = await s.GetRequiredService<AbolishAgency>()
                .RunAsync(
                    new(closed.OrThrow().Id, closed.OrThrow().Version, desk.Today, "机构改革", null),
                    TestActions.Context,
                    Cancel
                );
            gone.OrThrow();
            var elsewhere = await register.RunAsync(
                new("apply-elsewhere", "在别处公开的局", "别处局", region, AgencyKind.Department),
                TestActions.Context,
                Cancel
            );
            var (id, version) = (elsewhere.OrThrow().Id, elsewhere.OrThrow().Version);
            var edited = await s.GetRequiredService<EditAgency>()
                .RunAsync(
                    new(
                        id,
                        version,
                        "在别处公开的局",
                        "别处局",
                        region.Code,
                        AgencyKind.Department,
                        null,
                        null,
                        PublishesHere: false
                    ),
                    TestActions.Context,
                    Cancel
                );
            return edited.IsDone;
        });

    public async Task ConfirmedAsync(HttpClient client, Guid id)
    {
        using var answer = await client.SubmitAsync(ApplicantLinks.Case, [], "form[action*='handler=Confirm']");
        await desk.DoAsync<ConfirmForOffice>(StaffRole.Handler, id, (a, v, c) => a.RunAsync(new(id, v), c, Cancel));
    }

    /// <summary>The query code that a receipt shows.</summary>
    public static string CodeOn(IDocument receipt) => receipt.QuerySelector("[data-query-code]")!.TextContent.Trim();

    public static Task<HttpResponseMessage> LookUpAsync(HttpClient client, string code, string name) =>
        client.SubmitAsync(ApplicantLinks.Cases, new() { ["Code"] = code, ["Name"] = name });

    public static async Task<List<string>> ProblemsOf(HttpResponseMessage answer) =>
        [.. (await PortalServer.PageOf(answer)).QuerySelectorAll(".problems li").Select(p => p.TextContent.Trim())];

    public Task<int> CountAsync(string wanted) =>
        server.ReadAsync(db => db.Set<DisclosureRequest>().CountAsync(r => r.Wanted == wanted, Cancel));
}
