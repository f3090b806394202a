using BenchmarkDotNet.Running;
using Chengming.Benchmarks.Batch;
using Chengming.Benchmarks.Engine;
using Chengming.Benchmarks.Site;

switch (args)
{
    case ["batch", .. var rest]:
        return BatchRun.Run(rest);
    case ["work", var format, var seconds]:
        return Treadmill.Run(format, seconds);
    case ["site", .. var rest]:
        return await SiteRun.RunAsync(rest);
    case ["live", .. var rest]:
        return await LiveRun.RunAsync(rest);
    case [LiveLoad.Word, .. var rest]:
        return await LiveLoad.RunAsync(rest);
    case ["cases", .. var rest]:
        return await CaseRun.RunAsync(rest);
    case [ReferencePage.Word]:
        return ReferencePage.Serve();
    case ["growth", var files]:
        return FileGrowth.MeasureInThisProcess(files);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(SiteRun).Assembly).Run(args, InThisProcess.Config);
        return 0;
}
