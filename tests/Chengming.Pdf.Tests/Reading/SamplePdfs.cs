namespace Chengming.Pdf.Tests.Reading;

/// <summary>
/// The sample files beside these tests. LibreOffice and Chromium printed the reports from an invented page (glyph outlines taken
/// out to keep them small); qpdf made the encrypted and the linearized ones.
/// </summary>
public static class SamplePdfs
{
    public static string Folder { get; } = Find();

    public static TheoryData<string> Reports =>
        [
            "chromium-running-lines",
            "chromium-unruled",
            "chromium-vertical-heads",
            "libreoffice-cut-rows",
            "libreoffice-landscape",
            "libreoffice-portrait",
        ];

    public static string PathOf(string name) => Path.Combine(Folder, name + ".pdf");

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chengming.slnx")))
            {
                return Path.Combine(folder.FullName, "tests", "Chengming.Pdf.Tests", "Samples");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
