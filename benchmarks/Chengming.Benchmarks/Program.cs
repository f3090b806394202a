using BenchmarkDotNet.Running;
using Chengming.Benchmarks.Batch;
using Chengming.Benchmarks.Engine;

switch (args)
{
    case ["batch", .. var rest]:
        return BatchRun.Run(rest);
    case ["work", var format, var seconds]:
        return Treadmill.Run(format, seconds);
    case ["growth", var files]:
        return FileGrowth.MeasureInThisProcess(files);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, InThisProcess.Config);
        return 0;
}
