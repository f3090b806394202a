using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Content.Importing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reading.Repetition;
using Chengming.Time;

namespace Chengming.Features.Publishing.Importing;

/// <summary>A folder of documents to be brought, packed in a ZIP file or as it lies on the server.</summary>
internal sealed class ImportFolder : IDisposable
{
    /// <summary>Most files of one folder.</summary>
    public const int MostFiles = 1_000;

    private readonly BoundedZip? zip;
    private readonly Func<string, byte[]> read;

    private ImportFolder(IEnumerable<(string Name, string Place)> files, Func<string, byte[]> read, BoundedZip? zip)
    {
        Files = [.. files.Where(f => !IsLeftBySystem(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal)];
        (this.read, this.zip) = (read, zip);
    }

    /// <summary>The files: the name to show, and the place to read from.</summary>
    public IReadOnlyList<(string Name, string Place)> Files { get; }

    /// <summary>A ZIP file; null when it is damaged or has too many entries.</summary>
    public static ImportFolder? OfZip(Stream content)
    {
        var opened = BoundedZip.TryOpen(content, new UnfoldingBudget(UnfoldingBudget.Usual));
        return opened is null
            ? null
            : new(
                opened.Names.Where(n => !n.EndsWith('/')).Select(n => (n, n)),
                name => opened.Unfold(name) ?? throw new InvalidDataException("The entry is gone."),
                opened
            );
    }

    /// <summary>A folder of this machine, with what lies below it.</summary>
    public static ImportFolder OfDirectory(string path) =>
        new(
            new DirectoryInfo(path)
                .EnumerateFiles(
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false }
                )
                .Select(f => (Path.GetRelativePath(path, f.FullName).Replace('\\', '/'), f.FullName)),
            File.ReadAllBytes,
            null
        );

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnfoldsTooFarException">The ZIP file unfolds too far.</exception>
    public byte[] Read(string place) => read(place);

    /// <summary>What a file says of itself: the row of the table in which a person confirms it.</summary>
    /// <param name="name">Its name with its folders.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="agency">Name of the agency.</param>
    /// <param name="column">Slug of the column where the folder names none; may be empty.</param>
    /// <param name="cancel">Breaks off.</param>
    public static ReadFile Guess(string name, byte[] content, string agency, string column, CancellationToken cancel)
    {
        var folder = name.Split('/')[..^1].Reverse().Select(ColumnNamed).FirstOrDefault(c => c is not null);
        var values = new List<ImportedValue> { new(nameof(ItemContent.Column), folder ?? column) };
        var sniffed = FileSniffer.Examine(content, name);
        if (sniffed.Kind is not { } kind || !sniffed.IsAccepted)
        {
            return new(values, [.. sniffed.Problems.Select(p => new ImportProblem("", "文件", p.Message))], "");
        }

        var imported = FileToText.Read(kind, content, cancel: cancel);
        if (!imported.IsDone)
        {
            return new(values, [.. imported.Problems.Select(p => new ImportProblem("", "文件", p.Message))], "");
        }

        var guessed = imported.Value.Guessed;
        Add(values, nameof(ItemContent.Title), guessed.Title ?? Path.GetFileNameWithoutExtension(name));
        Add(values, nameof(ItemContent.DocumentNumber), guessed.Number?.ToString());
        Add(values, nameof(ItemContent.IssuingOrgan), guessed.Organ == agency ? null : guessed.Organ);
        Add(values, nameof(ItemContent.MadeOn), guessed.MadeOn is { } day ? ChinaTime.Date(day) : null);
        Add(values, nameof(ItemContent.Genre), guessed.Genre);
        var text = imported.Value.ToText(_ => null);
        return new(values, [], text.IsDone ? TextFingerprint.Of(text.Value).ToString() : "");
    }

    public void Dispose() => zip?.Dispose();

    private static void Add(List<ImportedValue> values, string field, string? words)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            values.Add(new(field, words));
        }
    }

    private static string? ColumnNamed(string folder) =>
        PlatformColumns.ForItems.Where(c => c.Name == folder.Trim()).ToList() is [var only] ? only.Slug : null;

    private static bool IsLeftBySystem(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        return last.StartsWith('.')
            || last.StartsWith("~$", StringComparison.Ordinal)
            || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
            || last.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
            || last.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>What a file of a folder says of itself.</summary>
/// <param name="Values">What was recognised.</param>
/// <param name="Problems">Why it cannot be taken.</param>
/// <param name="Print">The print of its text; empty for none.</param>
internal sealed record ReadFile(
    IReadOnlyList<ImportedValue> Values,
    IReadOnlyList<ImportProblem> Problems,
    string Print
);
