using BenchmarkDotNet.Attributes;
using Chengming.Benchmarks.Samples;

namespace Chengming.Benchmarks.Engine;

/// <summary>One file of each format through the whole engine: read, understand, check everything, look for repairs.</summary>
[MemoryDiagnoser]
public class WholeEngineBenchmarks
{
    private const int Files = 32;

    private SampleFormat format = SampleFormat.All[0];
    private byte[][] files = [];

    public static IEnumerable<string> Formats => SampleFormat.All.Select(f => f.Name);

    [ParamsSource(nameof(Formats))]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        format = SampleFormat.All.Single(f => f.Name == Format);
        files = [.. Enumerable.Range(0, Files).Select(i => format.File(i))];
        for (var i = 0; i < Files; i++)
        {
            WholeEngine.MustRead(format, files[i], i, prose: 1);
        }
    }

    [Benchmark(OperationsPerInvoke = Files)]
    public int ReadAndCheck()
    {
        var findings = 0;
        for (var i = 0; i < Files; i++)
        {
            findings += WholeEngine.Check(files[i], format.FileName(i));
        }

        return findings;
    }
}
