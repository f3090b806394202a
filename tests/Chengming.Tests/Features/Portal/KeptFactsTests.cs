using Chengming.Features.Portal;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Portal;

/// <summary>A fact is read once until its tag is dropped or it is old; what was read while it changed is never taken for new.</summary>
public sealed class KeptFactsTests
{
    private readonly ShiftableClock clock = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly KeptFacts facts;
    private int reads;

    public KeptFactsTests() => facts = new KeptFacts(clock);

    [Fact]
    public async Task Get_Again_IsNotReadAgain()
    {
        Assert.Equal(1, await ReadAsync());
        Assert.Equal(1, await ReadAsync());
    }

    [Fact]
    public async Task Get_TagDropped_IsReadAgain()
    {
        await ReadAsync();
        facts.Drop("agencies");

        Assert.Equal(2, await ReadAsync());
    }

    [Fact]
    public async Task Get_OtherTagDropped_IsNotReadAgain()
    {
        await ReadAsync();
        facts.Drop("items");

        Assert.Equal(1, await ReadAsync());
    }

    [Fact]
    public async Task Get_OlderThanAnotherProcessMayBeBehind_IsReadAgain()
    {
        await ReadAsync();
        clock.Forward(TimeSpan.FromSeconds(10));

        Assert.Equal(2, await ReadAsync());
    }

    [Fact]
    public async Task Get_WhileAVisitorReadsAnOldFactAnew_OthersGoOnWithTheOld()
    {
        await ReadAsync();
        clock.Forward(TimeSpan.FromSeconds(10));
        var answer = new TaskCompletionSource<int>();
        var renewal = facts.GetAsync("name", "agencies", () => answer.Task);

        Assert.Equal(1, await ReadAsync());
        answer.SetResult(7);
        Assert.Equal(7, await renewal);
        Assert.Equal(7, await ReadAsync());
    }

    [Fact]
    public async Task Get_AfterARenewalThatFailed_TheNextVisitorTries()
    {
        await ReadAsync();
        clock.Forward(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<TimeoutException>(() =>
            facts.GetAsync<int>("name", "agencies", () => throw new TimeoutException())
        );

        Assert.Equal(2, await ReadAsync());
    }

    [Fact]
    public async Task Get_DroppedWhileOneReadsAnew_IsReadAgainByAll()
    {
        await ReadAsync();
        clock.Forward(TimeSpan.FromSeconds(10));
        var answer = new TaskCompletionSource<int>();
        var renewal = facts.GetAsync("name", "agencies", () => answer.Task);
        facts.Drop("agencies");

        Assert.Equal(2, await ReadAsync());
        answer.SetResult(7);
        await renewal;
        Assert.Equal(3, await ReadAsync());
    }

    [Fact]
    public async Task Get_DroppedWhileItWasRead_IsReadAgain()
    {
        var old = await facts.GetAsync(
            "name",
            "agencies",
            () =>
            {
                facts.Drop("agencies");
                return Task.FromResult(-1);
            }
        );

        Assert.Equal(-1, old);
        Assert.Equal(1, await ReadAsync());
    }

    private Task<int> ReadAsync() => facts.GetAsync("name", "agencies", () => Task.FromResult(++reads));
}
