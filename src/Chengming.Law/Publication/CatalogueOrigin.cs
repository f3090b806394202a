namespace Chengming.Law.Publication;

/// <summary>Where a matter of a catalogue comes from.</summary>
[Term("目录事项来源")]
public enum CatalogueOrigin
{
    /// <summary>The national standard catalogue of the field (基层政务公开标准目录).</summary>
    StandardCatalogue,

    /// <summary>The text of a statute.</summary>
    Statute,
}
