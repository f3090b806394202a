using BenchmarkDotNet.Attributes;
using Chengming.Benchmarks.Samples;

namespace Chengming.Benchmarks.Engine;

/// <summary>The bare work on the same files: see <see cref="Baselines"/>.</summary>
[MemoryDiagnoser]
public class BaselineBenchmarks
{
    private const int Files = 32;

    private byte[][] files = [];
    private Func<byte[], long> bare = _ => 0;

    public static IEnumerable<string> Formats =>
        SampleFormat.All.Where(f => Baselines.For(f.Extension) is not null).Select(f => f.Name);

    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var format = SampleFormat.All.Single(f => f.Name == Format);
        files = [.. Enumerable.Range(0, Files).Select(i => format.File(i))];
        bare = Baselines.For(format.Extension)!.Value.Run;
    }

    [Benchmark(OperationsPerInvoke = Files)]
    public long Bare() => files.Sum(bare);
}
