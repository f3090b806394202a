using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Chengming.Benchmarks.Engine;

/// <summary>
/// Benchmarks run in the process that was started, which is built already: a build per benchmark would take longer than they do.
/// </summary>
internal static class InThisProcess
{
    public static IConfig Config { get; } =
        DefaultConfig.Instance.AddJob(
            Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(7).AsDefault()
        );
}
