using System.ComponentModel;
using System.Diagnostics;

namespace Chengming.Tests.Features.Files.Samples;

/// <summary>Programs of other makers that open files: the judges of copies. Tests are skipped where they are missing.</summary>
internal static class OtherPrograms
{
    /// <summary>LibreOffice opens the file and makes a PDF of it.</summary>
    public static byte[] ToPdf(byte[] file, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("convert");
        try
        {
            var source = Path.Combine(folder.FullName, $"copy.{extension}");
            File.WriteAllBytes(source, file);
            Run(
                "soffice",
                $"-env:UserInstallation=file://{folder.FullName}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.FullName,
                source
            );
            return File.ReadAllBytes(Path.ChangeExtension(source, "pdf"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static string OnFile(byte[] file, string extension, string program, params string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.{extension}");
        File.WriteAllBytes(path, file);
        try
        {
            return Run(program, [.. options, path]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var said = output + errors.GetAwaiter().GetResult();
            Assert.True(process.ExitCode == 0, $"{program}: {said}");
            return said;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            throw;
        }
    }
}
