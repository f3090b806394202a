using Chengming.Features.AnnualReports.Checking;

namespace Chengming.Tests.Features.AnnualReports.Checking;

public sealed class CheckBatchTests
{
    // A page was made while the batch finished: its body said "at work", its end no longer loaded what asks again.
    [Fact]
    public void AsOfNow_TheWorkerFinishesMeanwhile_StaysAsItWas()
    {
        var batch = new CheckBatch(CheckBatch.NewId(), Guid.NewGuid(), default, [Waiting]);

        var before = batch.AsOfNow();
        batch.Put(Waiting with { State = BatchFileState.Checked });

        Assert.False(before.IsFinished);
        Assert.Equal(BatchFileState.Waiting, Assert.Single(before.Files).State);
        Assert.True(batch.AsOfNow().IsFinished);
    }

    [Fact]
    public void AsOfNow_SomebodyStopsMeanwhile_StaysAsItWas()
    {
        var batch = new CheckBatch(CheckBatch.NewId(), Guid.NewGuid(), default, [Waiting]);

        var before = batch.AsOfNow();
        batch.Stop();

        Assert.False(before.IsStopped);
        Assert.True(batch.AsOfNow() is { IsStopped: true, IsFinished: true });
    }

    private static BatchFile Waiting { get; } =
        new()
        {
            Number = 1,
            Name = "甲.html",
            Length = 1,
        };
}
