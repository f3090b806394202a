using Chengming.Reports.Checks;
using Chengming.Reports.Reading;

namespace Chengming.Benchmarks.Samples;

/// <summary>What is measured: a file is read, its report is understood, every check is made, repairs are looked for.</summary>
internal static class WholeEngine
{
    /// <summary>The number of findings.</summary>
    public static int Check(byte[] file, string name) =>
        ReportChecker.Check(ReportReader.Read(file, name)).Findings.Count;

    /// <summary>Throws when a sample is not read as it was written: a measurement of failures would be worthless.</summary>
    public static void MustRead(SampleFormat format, byte[] file, int seed, int prose)
    {
        var written = SampleFormat.Report(seed, prose);
        var read = ReportReader.Read(file, format.FileName(seed));
        foreach (var cell in written.Form.Cells)
        {
            if (!cell.IsForeign && read[cell.Id].Value != written[cell].Value)
            {
                throw new InvalidOperationException(
                    $"{format.Name}, report {seed}: {cell.Id} is {written[cell].Value}, read was {read[cell.Id].Value}."
                );
            }
        }
    }
}
