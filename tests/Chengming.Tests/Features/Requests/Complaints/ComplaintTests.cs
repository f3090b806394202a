using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Complaints;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Archive;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Complaints;

/// <summary>Complaints about disclosure work: who registers them, who sees who complains, what comes of them.</summary>
[Collection(RequestSite.Name)]
public sealed class ComplaintTests
{
    private readonly PortalServer server;
    private readonly RequestDesk desk;

    public ComplaintTests(PortalServer server)
    {
        this.server = server;
        desk = new RequestDesk(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "第五十一条：投诉举报登记，条例没有规定期限")]
    public async Task Register_GetsANumber_NoDay_AndIsAudited()
    {
        var complaint = (await TryRegisterAsync(await InputAsync())).OrThrow();

        Assert.Equal($"投2026-{complaint.Serial:000}", complaint.Number);
        Assert.Null(complaint.DueOn);
        Assert.Equal(["登记投诉举报"], await server.ActsOnAsync(complaint.Id));
    }

    [Fact]
    public async Task Register_WithDaysOfLocalRules_IsDueByThem()
    {
        await SetDaysAsync(5);
        try
        {
            var complaint = (await TryRegisterAsync(await InputAsync())).OrThrow();

            Assert.Equal(desk.Today.AddDays(7), complaint.DueOn); // Monday to Monday
        }
        finally
        {
            await SetDaysAsync(0);
        }
    }

    [Fact]
    public async Task Register_Incomplete_NamesEveryField()
    {
        var input = await InputAsync() with
        {
            Ground = "no-such",
            Matter = " ",
            RequestNumber = "1999-0001",
            On = desk.Today.AddDays(1),
        };

        var refused = await TryRegisterAsync(input);

        Assert.Equal(
            ["Ground", "Matter", "On", "RequestNumber"],
            refused.Problems.Select(p => p.Field).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Register_NameAndContact_AreOnlyEncrypted()
    {
        var complaint = (await TryRegisterAsync(await InputAsync())).OrThrow();

        Assert.DoesNotContain("王举报", complaint.Name!.Cipher, StringComparison.Ordinal);
        Assert.NotEqual("王举报", complaint.Name.Masked);
        var details = await server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.SubjectId == complaint.Id).Select(r => r.Details).ToListAsync(Cancel)
        );
        Assert.All(details, d => Assert.DoesNotContain("王举报", d, StringComparison.Ordinal));
    }

    [Fact(DisplayName = "第四十七条：主管部门受理对下级机关的投诉举报")]
    public async Task Register_BySupervisor_AboutAnAgencyBelow_IsNotShownToItsHandlerInFull()
    {
        var below = (await InputAsync()).AgencyId;
        var context = await desk.AsAsync(StaffRole.Supervisor);
        var input = await InputAsync() with { AgencyId = context.Actor.AgencyId!.Value, About = below };

        var complaint = (await TryRegisterAsync(input, StaffRole.Supervisor)).OrThrow();
        var seen = await TryRevealAsync(complaint.Id, StaffRole.Supervisor);
        var hidden = await TryRevealAsync(complaint.Id, StaffRole.Handler);

        Assert.Equal(("王举报", "13800004321"), (seen.Value!.Name, seen.Value.Contact));
        Assert.False(hidden.IsDone);
        var page = await server.OfficePageAsync(ComplaintLinks.Of(complaint.Id));
        Assert.DoesNotContain("王举报", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_ByHandler_AboutAnotherAgency_IsRefused()
    {
        var other = await server.ReadAsync(db =>
            db.Agencies.Where(a => a.Code == "demo-zrj").Select(a => a.Id).SingleAsync(Cancel)
        );

        var refused = await TryRegisterAsync(await InputAsync() with { About = other });

        Assert.Equal(["About"], refused.Problems.Select(p => p.Field));
    }

    [Fact(DisplayName = "第四十七条：属实的写明整改要求")]
    public async Task Conclude_Founded_NeedsFindings_AndHappensOnce()
    {
        var id = (await TryRegisterAsync(await InputAsync())).OrThrow().Id;

        var without = await TryConcludeAsync(id, "rectified", null);
        var with = await TryConcludeAsync(id, "rectified", "超期答复，限五个工作日内答复");
        var again = await TryConcludeAsync(id, "unfounded", null);

        Assert.Equal(["Findings"], without.Problems.Select(p => p.Field));
        Assert.True(with.IsDone);
        Assert.StartsWith(ComplaintRules.MustBeOpen.Sentence, again.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Morning_OpenComplaint_IsThere_UntilItIsConcluded()
    {
        var complaint = (await TryRegisterAsync(await InputAsync())).OrThrow();

        var before = await server.OfficePageAsync("/office");
        await TryConcludeAsync(complaint.Id, "unfounded", null);
        var after = await server.OfficePageAsync("/office");

        Assert.Contains(complaint.Number, before.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Number, after.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_AboutAFiledCase_ReopensItsFile_AndJoinsIt()
    {
        var archive = new ArchiveDesk(server);
        var file = await archive.FiledAsync();
        var input = await InputAsync() with { RequestNumber = file.RequestNumber };

        (await TryRegisterAsync(input)).OrThrow();
        var supplemented = (await archive.TrySupplementAsync(file.Id)).OrThrow();

        Assert.Equal("投诉举报登记单", supplemented.Entries[^1].Title);
    }

    [Fact]
    public async Task List_FiguresOfTheYear_LeadToTheirComplaints()
    {
        await TryRegisterAsync(await InputAsync());

        var page = await server.OfficePageAsync(ComplaintLinks.All);
        var open = page.QuerySelectorAll(".figures a")[1];
        var listed = await server.OfficePageAsync(open.GetAttribute("href")!);

        Assert.Equal(
            int.Parse(open.TextContent, System.Globalization.CultureInfo.InvariantCulture),
            listed.QuerySelectorAll("main table tbody tr").Length
        );
    }

    private async Task<RegisterComplaint.Input> InputAsync()
    {
        var agency = (await desk.AsAsync(StaffRole.Handler)).Actor.AgencyId!.Value;
        return new()
        {
            AgencyId = agency,
            About = agency,
            Ground = ComplaintGround.NotAnswered.Code,
            Matter = "申请过了期限没有答复",
            Name = "王举报",
            Contact = "13800004321",
            On = desk.Today,
        };
    }

    private async Task<Outcome<DisclosureComplaint>> TryRegisterAsync(
        RegisterComplaint.Input input,
        StaffRole role = StaffRole.Handler
    )
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(s => s.GetRequiredService<RegisterComplaint>().RunAsync(input, context, Cancel));
    }

    private async Task<Outcome<Complainant>> TryRevealAsync(Guid id, StaffRole role)
    {
        var context = await desk.AsAsync(role);
        return await server.DoAsync(s => s.GetRequiredService<RevealComplainant>().RunAsync(id, context, Cancel));
    }

    private async Task<Outcome<DisclosureComplaint>> TryConcludeAsync(Guid id, string result, string? findings)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        var version = await server.ReadAsync(db =>
            db.Set<DisclosureComplaint>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Cancel)
        );
        return await server.DoAsync(s =>
            s.GetRequiredService<ConcludeComplaint>()
                .RunAsync(new(id, version, result, desk.Today, findings), context, Cancel)
        );
    }

    private Task<int> SetDaysAsync(int days) =>
        server.DoAsync(async s =>
        {
            var change = s.GetRequiredService<ChangeSettings>();
            (await change.RunAsync(new ComplaintSettings { Days = days }, TestActions.Context, Cancel)).OrThrow();
            return 0;
        });
}
