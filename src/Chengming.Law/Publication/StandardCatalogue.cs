namespace Chengming.Law.Publication;

/// <summary>基层政务公开标准目录: what must be public in a field, by whom, when, where and for whom.</summary>
[Term("标准目录")]
public sealed class StandardCatalogue
{
    private static readonly Lazy<StandardCatalogue> Loaded = new(LoadShipped);

    private StandardCatalogue(IReadOnlyList<CatalogueMatter> matters) => Matters = matters;

    /// <summary>The catalogue of emergency management: 安全生产, 救灾, and what statutes add.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static StandardCatalogue Emergency => Loaded.Value;

    /// <summary>All matters in the order of the file.</summary>
    public IReadOnlyList<CatalogueMatter> Matters { get; }

    /// <summary>The fields in their order.</summary>
    public IReadOnlyList<string> Fields => [.. Matters.Select(m => m.Field).Distinct()];

    /// <summary>The matter with this code; null when there is none.</summary>
    public CatalogueMatter? Find(string code) => Matters.FirstOrDefault(m => m.Code == code);

    /// <summary>Reads a catalogue, shipped or an agency's own.</summary>
    /// <param name="csv">Lines under the heading of <c>catalogue-emergency.csv</c>.</param>
    /// <param name="problems">Everything that a person has to mend; empty when the catalogue can be used.</param>
    /// <returns>The catalogue; null when there are problems.</returns>
    public static StandardCatalogue? Read(TextReader csv, out IReadOnlyList<FileProblem> problems)
    {
        var matters = CatalogueRows.Read(csv, out problems);
        return problems.Count == 0 ? new StandardCatalogue(matters) : null;
    }

    private static StandardCatalogue LoadShipped()
    {
        const string file = "Publication/catalogue-emergency.csv";
        using var text = ShippedFiles.Open(file);
        return Read(text, out var problems) ?? throw new InvalidFileException(file, problems);
    }
}
