using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Keys;
using Chengming.Data.Protection.Suites;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Registering;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

[Collection(RequestSite.Name)]
public sealed class RegisterRequestTests(PortalServer server)
{
    private const string OddNumber = "990101199001010018";

    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Register_NumbersByAgencyAndYearOfArrival()
    {
        var lastYear = await desk.CaseAsync(daysAgo: 70);
        var first = await desk.CaseAsync();
        var second = await desk.CaseAsync();

        Assert.Equal(first.Serial + 1, second.Serial);
        Assert.Equal($"2026-{second.Serial:0000}", second.Number);
        Assert.StartsWith("2025-", lastYear.Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_ByTwoAtOnce_GivesTwoNumbers()
    {
        var inputs = new[] { await desk.InputAsync(), await desk.InputAsync() };

        var requests = await Task.WhenAll(inputs.Select(desk.RegisterAsync));

        Assert.NotEqual(requests[0].Serial, requests[1].Serial);
    }

    [Fact]
    public async Task Register_KeepsNobodysDataInPlainText_NorInTheAudit()
    {
        var input = await desk.InputAsync();
        var request = await desk.RegisterAsync(
            input with
            {
                Wanted = $"{input.Wanted}，本人身份证号 110101198507120022，电话 13800005678",
            }
        );

        var kept = await desk.CaseAsync(request.Id);
        var party = Assert.Single(kept.Parties);
        Assert.Equal(("张**", "990***********0019"), (party.Name!.Masked, party.IdNumber!.Masked));
        Assert.DoesNotContain("110101198507120022", kept.Wanted, StringComparison.Ordinal);
        var details = await server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.SubjectId == request.Id).Select(r => r.Details).ToListAsync(Cancel)
        );
        Assert.All(
            new[] { "张示例", "990101199001010019", "110101198507120022", "13800001234", "文昌路" },
            secret => Assert.DoesNotContain(details, d => d.Contains(secret, StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Reveal_ByAHandler_ShowsEverything_AndIsAudited_ButAReviewerSeesNothing()
    {
        var request = await desk.CaseAsync();
        var (handler, reviewer) = (await desk.AsAsync(StaffRole.Handler), await desk.AsAsync(StaffRole.Reviewer));

        var refused = await server.DoAsync(s =>
            s.GetRequiredService<RevealIdentity>().RunAsync(request.Id, reviewer, Cancel)
        );
        var shown = await server.DoAsync(s =>
            s.GetRequiredService<RevealIdentity>().RunAsync(request.Id, handler, Cancel)
        );

        Assert.False(refused.IsDone);
        Assert.Equal("990101199001010019", Assert.Single(shown.OrThrow().Parties).IdNumber);
        var acts = await server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.SubjectId == request.Id).OrderBy(r => r.Sequence).ToListAsync(Cancel)
        );
        Assert.Equal(["登记申请", "查看身份信息"], acts.Select(a => a.ActTerm));
        Assert.Equal(handler.Actor.Name, acts[^1].ActorName);
    }

    [Fact]
    public async Task QueryCode_IsFoundByItsFingerprint_AndReadOnlyThroughTheVault()
    {
        var request = await desk.CaseAsync();
        var handler = await desk.AsAsync(StaffRole.Handler);

        var receipt = await server.DoAsync(s =>
            s.GetRequiredService<PrintReceipt>().RunAsync(request.Id, handler, Cancel)
        );

        var code = receipt.OrThrow().QueryCode;
        Assert.Matches("^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$", code);
        var found = await server.DoAsync(s =>
        {
            var fingerprint = s.GetRequiredService<PersonalDataVault>().Fingerprint(code, ProtectedKind.Other);
            return s.GetRequiredService<PlatformDb>()
                .Set<DisclosureRequest>()
                .Where(r => r.QueryCode.Fingerprint == fingerprint)
                .Select(r => r.Id)
                .SingleAsync(Cancel);
        });
        Assert.Equal(request.Id, found);
        Assert.Equal(ProtectedKind.Hidden, request.QueryCode.Masked);
    }

    [Fact]
    public async Task Register_IdNumberWithAWrongCheckDigit_WarnsAndDoesNotBlock()
    {
        var input = await desk.InputAsync();
        input = input with { Requester = input.Requester with { IdNumber = OddNumber } };

        var warned = await desk.TryRegisterAsync(input);
        var accepted = await desk.TryRegisterAsync(input with { AcceptsOddNumber = true });

        Assert.Equal(RegisterRequest.AcceptsOddNumber, Assert.Single(warned.Problems).Field);
        Assert.True(accepted.IsDone);
    }

    [Fact]
    public async Task Register_TheSameAgain_ShowsTheEarlier_UnlessItIsAnother()
    {
        var input = await desk.InputAsync(daysAgo: 30);
        var earlier = await desk.RegisterAsync(input);
        var again = input with { ArrivedOn = desk.Today, Wanted = $"  {input.Wanted}。" };

        var caught = await desk.TryRegisterAsync(again);
        var byAnother = await desk.TryRegisterAsync(
            again with
            {
                Requester = again.Requester with { Name = "李示例" },
            }
        );
        var accepted = await desk.TryRegisterAsync(again with { AcceptsSameAgain = true });

        var problem = Assert.Single(caught.Problems);
        Assert.Equal(RegisterRequest.AcceptsSameAgain, problem.Field);
        Assert.Contains(earlier.Number, problem.Message, StringComparison.Ordinal);
        Assert.True(byAnother.IsDone);
        Assert.True(accepted.IsDone);
    }

    [Fact]
    public async Task Register_TheSameAfterTheTimeOfTheSetting_IsNotPointedOut()
    {
        var input = await desk.InputAsync(daysAgo: 366);
        await desk.RegisterAsync(input);

        Assert.True((await desk.TryRegisterAsync(input with { ArrivedOn = desk.Today })).IsDone);
    }

    [Fact(DisplayName = "第二十九条、第三十条：内容不全的也要登记，缺少的列出来补正")]
    public async Task Register_Incomplete_IsRegistered_AndWhatIsMissingIsListed()
    {
        var input = await desk.InputAsync();

        var request = await desk.RegisterAsync(
            input with
            {
                Requester = new PartyEntry { Name = "张示例" },
                SupplyForm = null,
            }
        );

        Assert.Equal(
            ["申请人的身份证明", "联系方式", "提供信息的形式要求（包括获取信息的方式、途径）"],
            MissingContents.Of(await desk.CaseAsync(request.Id))
        );
    }

    [Theory]
    [InlineData("2026-03-03", "ArrivedOn")]
    [InlineData("2019-05-14", "ArrivedOn")]
    [InlineData(null, "ArrivedOn")]
    public async Task Register_ImpossibleDay_SaysWhere(string? arrived, string field)
    {
        var input = await desk.InputAsync();

        var outcome = await desk.TryRegisterAsync(
            input with
            {
                ArrivedOn = arrived is null ? null : RequestCases.Day(arrived),
            }
        );

        Assert.Equal(field, Assert.Single(outcome.Problems).Field);
    }

    [Theory]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Supervisor)]
    public async Task Register_BySomebodyElse_IsRefused(StaffRole role) =>
        Assert.False((await desk.TryRegisterAsync(await desk.InputAsync(), role)).IsDone);

    [Fact]
    public async Task Rotation_FindsAndRenewsEveryValueOfACase()
    {
        var input = await desk.InputAsync();
        var request = await desk.RegisterAsync(
            input with
            {
                Wanted = $"{input.Wanted} 13800009876",
                Requester = input.Requester with { Email = "zhang@example.invalid" },
            }
        );
        var handler = await desk.AsAsync(StaffRole.Handler);

        var (before, left) = await server.DoAsync(async s =>
        {
            var keys = s.GetRequiredService<KeyRing>();
            var values = s.GetServices<IProtectedValues>().OfType<RequestProtectedValues>().Single();
            var old = CipherEnvelope.PrefixOf(keys.Current.Id);
            keys.Rotate(CipherSuite.AesGcm);
            var counted = await values.CountAsync(old, Cancel);
            Assert.Equal(counted, await values.ReprotectAsync(Cancel));
            return (counted, await values.CountAsync(old, Cancel));
        });

        // The query code, the text, and name, number, telephone, e-mail and address of the party; other tests have theirs.
        Assert.InRange(before, 7, long.MaxValue);
        Assert.Equal(0, left);
        var shown = await server.DoAsync(s =>
            s.GetRequiredService<PrintReceipt>().RunAsync(request.Id, handler, Cancel)
        );
        Assert.Equal("zhang@example.invalid", shown.OrThrow().Parties[0].Email);
        Assert.EndsWith("13800009876", shown.OrThrow().Wanted, StringComparison.Ordinal);
    }
}
