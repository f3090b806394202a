using Chengming.Data;
using Chengming.Features.Requests;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.BrowserTests.TenCases;

/// <summary>
/// The goal of the applications: ten cases pass through every kind of event, every kind of decision and every kind of paper; the applicant's page
/// tells the truth at every step, and tables 3 and 4 come out as counted by hand.
/// </summary>
public sealed class TenCasesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TenCases_PlayedByTheRoles_TellTheTruth_AndComeOutAsCountedByHand()
    {
        await using var play = await Play.BeginAsync();

        await play.RunAsync();

        await AssertNothingWasLeftOutAsync(play);
        Assert.Equivalent(CountedByHand.Year, await play.Head.CountAsync("2026-01-01", "2026-12-31"), strict: true);
        Assert.Equivalent(
            CountedByHand.FirstQuarter,
            await play.Head.CountAsync("2026-01-01", "2026-03-31"),
            strict: true
        );
        Assert.Equivalent(
            CountedByHand.SecondQuarter,
            await play.Head.CountAsync("2026-04-01", "2026-06-30"),
            strict: true
        );
    }

    /// <summary>Whoever adds a kind of event, decision or paper plays it, too.</summary>
    private static async Task AssertNothingWasLeftOutAsync(Play play)
    {
        await using var scope = play.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var events = await db.Set<RequestEvent>().Select(e => e.Kind).Distinct().ToListAsync(Cancel);
        var decisions = await db.Set<DisclosureRequest>().Select(r => r.DecisionCode).Distinct().ToListAsync(Cancel);

        // A file is destroyed ten years later at the earliest; its own tests do that.
        Assert.Equal([RequestEventKind.FileDestroyed], Enum.GetValues<RequestEventKind>().Except(events));
        Assert.Empty(DecisionKinds.All.Select(k => k.Code).Except(decisions));
        Assert.Empty(LetterKinds.All.Select(k => k.Code).Except(play.PapersRead));
    }
}
